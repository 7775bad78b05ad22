"""Regions and cities that news names, beside those of `known_names`; none that is as likely a person or a word.

Names are parted by commas; a name after = is another spelling of the one before. Written for this program.
"""

from __future__ import annotations

from typing import Final

REGIONS: Final = """
Alabama, Arizona, Arkansas, Colorado, Connecticut, Delaware, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky,
Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New
Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
South Carolina, South Dakota, Tennessee, Utah, Vermont, Wisconsin, Wyoming, Puerto Rico, Guam, New England, Midwest,
Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Nova Scotia, Nunavut, Ontario, Quebec=Québec,
Saskatchewan, Yukon, Labrador, New South Wales, Queensland, Tasmania, Northern Territory, South Australia, Western
Australia, Anhui, Fujian, Gansu, Guangdong, Guangxi, Guizhou, Hainan, Hebei, Heilongjiang, Henan, Hubei, Hunan, Inner
Mongolia, Jiangsu, Jiangxi, Jilin, Liaoning, Ningxia, Qinghai, Shaanxi, Shandong, Shanxi, Sichuan, Yunnan, Zhejiang,
Andhra Pradesh, Arunachal Pradesh, Assam, Bihar, Chhattisgarh, Goa, Gujarat, Haryana, Himachal Pradesh, Jharkhand,
Karnataka, Kerala, Ladakh, Madhya Pradesh, Maharashtra, Manipur, Meghalaya, Mizoram, Nagaland, Odisha, Punjab,
Rajasthan, Sikkim, Tamil Nadu, Telangana, Tripura, Uttar Pradesh, Uttarakhand, West Bengal, Bengal, Balochistan,
Sindh, Khyber Pakhtunkhwa, Jammu, Hokkaido, Honshu, Kyushu, Okinawa, Aceh, Borneo, Java, Kalimantan, Papua, Sulawesi,
Sumatra, Bali, Mindanao, Luzon, Rakhine, Sabah, Sarawak, Selangor, Penang, Johor, Darfur, Tigray, Amhara, Oromia,
Somaliland, Puntland, Biafra, Katanga, Kivu, North Kivu, South Kivu, Ituri, Cabo Delgado, KwaZulu-Natal, Gauteng,
Western Cape, Eastern Cape, Sinai, Cyrenaica, Andalusia, Catalonia, Galicia, Basque Country, Brittany, Normandy,
Alsace, Lorraine, Provence, Corsica, Sardinia, Sicily, Lombardy, Tuscany, Veneto, Piedmont, Saxony, Brandenburg,
Hesse, North Rhine-Westphalia, Lower Saxony, Thuringia, Rhineland, Prussia, Silesia, Pomerania, Masuria, Podlasie,
Mazovia, Bohemia, Moravia, Transylvania, Bukovina, Volhynia, Zakarpattia, Bessarabia, Gagauzia, Vojvodina, Republika
Srpska, Dalmatia, Istria, Thrace, Anatolia, Crete, Flanders, Wallonia, Lapland, Karelia, Kola Peninsula, Gotland,
Åland, Faroe Islands, Svalbard, Tatarstan, Bashkortostan, Dagestan, Ingushetia, Kuban, Urals, Yakutia, Sakhalin,
Kamchatka, Kuril Islands, Primorye, Zaporizhzhia=Zaporizhia=Zaporozhye, Sumy, Chernihiv, Vinnytsia, Poltava, Kurdistan
Region, Idlib, Galilee, Negev, Judea, Judaea, Hejaz, Hadhramaut, Khuzestan, Patagonia, Andes, Amazonia, Antioquia,
Jalisco, Sinaloa, Chiapas, Oaxaca, Yucatán=Yucatan, Chihuahua, Sonora, Veracruz, Baja California, Minas Gerais, Bahia,
Guanacaste, Essequibo, Himalayas, Alps, Pyrenees, Carpathians, Sudetes, Appalachia, Rockies, Sahara, Gobi, Kalahari,
Great Lakes, Bay of Bengal, Gulf of Mexico, Gulf of Guinea, Gulf of Aden, Gulf of Finland, Gulf of Bothnia, Barents
Sea, Kara Sea, Norwegian Sea, Bering Strait, Bab el-Mandeb, Aegean=Aegean Sea, Adriatic=Adriatic Sea, Ionian Sea, Sea
of Japan, Yellow Sea, Philippine Sea, Arabian Sea, Andaman Sea, Coral Sea, Strait of Malacca, Strait of Gibraltar,
Panama Canal, Kiel Canal, Danube, Rhine, Vistula, Oder, Dnieper=Dnipro River, Volga, Nile, Euphrates, Tigris, Mekong,
Yangtze, Ganges, Indus, Congo River, Niger Delta, Zambezi, Limpopo, Spratly Islands, Paracel Islands, Senkaku Islands,
Falkland Islands=Falklands, Chagos Archipelago, Diego Garcia, Canary Islands, Azores, Madeira, Balearic Islands,
Channel Islands, Isle of Man, Gibraltar, Bermuda, Cayman Islands, Ulster, Cornwall, Yorkshire, Sussex, Lancashire,
Highlands, Hebrides, Orkney, Shetland, Silicon Valley, Wall Street, Manhattan, Brooklyn
"""

CITIES: Final = """
Los Angeles, San Francisco, San Diego, San Antonio, San Jose, Seattle, Boston, Chicago, Philadelphia, Detroit,
Atlanta, Miami, Houston, Dallas, Denver, Phoenix, Baltimore, Cleveland, Pittsburgh, Cincinnati, Minneapolis,
Milwaukee, St Louis=St. Louis, Kansas City, New Orleans, Memphis, Nashville, Las Vegas, Salt Lake City, Honolulu,
Anchorage, Norfolk, Toronto, Montreal=Montréal, Vancouver, Calgary, Edmonton, Winnipeg, Halifax, Whitehorse,
Yellowknife, Iqaluit, Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, Darwin, Auckland, Christchurch, Mexico
City, Guadalajara, Monterrey, Tijuana, Cancún=Cancun, Medellín=Medellin, Cali, Barranquilla, Cartagena, Guayaquil,
Maracaibo, São Paulo=Sao Paulo, Rio de Janeiro=Rio, Belo Horizonte, Porto Alegre, Recife, Manaus, Fortaleza, Rosario,
Mendoza, Valparaíso=Valparaiso, Santa Cruz, Cochabamba, Arequipa, Cusco, Managua, San Pedro Sula, Birmingham,
Manchester, Liverpool, Leeds, Sheffield, Newcastle, Nottingham, Leicester, Southampton, Portsmouth, Plymouth, Oxford,
Cambridge, Edinburgh, Glasgow, Aberdeen, Dundee, Cardiff, Swansea, Belfast, Londonderry, Cork, Marseille=Marseilles,
Lyon, Toulouse, Nantes, Strasbourg, Bordeaux, Lille, Rennes, Grenoble, Calais, Dunkirk, Cologne=Köln, Frankfurt,
Stuttgart, Düsseldorf=Dusseldorf, Dortmund, Leipzig, Dresden, Hanover=Hannover, Nuremberg, Bremen, Bonn, Kiel,
Rostock, Potsdam, Ramstein, Karlsruhe, Mannheim, Zurich=Zürich, Basel, Lausanne, Lugano, Davos, Salzburg, Graz,
Innsbruck, Linz, Rotterdam, The Hague=Hague, Utrecht, Eindhoven, Antwerp, Ghent, Bruges, Liège, Turin, Naples, Genoa,
Bologna, Venice, Palermo, Trieste, Bari, Seville, Bilbao, Málaga=Malaga, Zaragoza, Porto, Gothenburg, Malmö=Malmo,
Uppsala, Bergen, Trondheim, Tromsø=Tromso, Kirkenes, Aarhus, Odense, Turku, Tampere, Oulu, Rovaniemi, Tartu, Narva,
Daugavpils, Liepāja, Kaunas, Klaipėda=Klaipeda, Lublin, Poznań=Poznan, Wrocław=Wroclaw, Łódź=Lodz, Szczecin,
Białystok=Bialystok, Katowice, Rzeszów=Rzeszow, Przemyśl=Przemysl, Suwałki=Suwalki, Toruń=Torun, Bydgoszcz,
Małaszewicze, Terespol, Brno, Ostrava, Košice, Debrecen, Cluj, Timișoara, Constanța, Iași, Plovdiv, Varna, Burgas,
Thessaloniki, Piraeus, Novi Sad, Nis, Mostar, Banja Luka, Rijeka, Mitrovica, Durrës, Izmir, Antalya, Adana, Bursa,
Gaziantep, Diyarbakir, Incirlik, Gomel, Mogilev, Vitebsk, Bobruisk, Baranovichi, Pinsk, Borisov, Lida, Dnipro,
Mykolaiv, Sevastopol, Simferopol, Bakhmut, Avdiivka, Kramatorsk, Pokrovsk, Bucha, Irpin, Melitopol, Berdyansk,
Uzhhorod, Chernivtsi, Ternopil, Rivne, Lutsk, Tiraspol, Bălți, Batumi, Kutaisi, Gori, Sukhumi, Tskhinvali, Gyumri,
Stepanakert, Ganja, Sumgait, Novosibirsk, Yekaterinburg, Kazan, Samara, Rostov, Rostov-on-Don, Volgograd, Voronezh,
Krasnodar, Sochi, Perm, Ufa, Omsk, Tomsk, Irkutsk, Vladivostok, Khabarovsk, Murmansk, Arkhangelsk, Pskov, Smolensk,
Bryansk, Kursk, Belgorod, Tver, Tula, Ryazan, Grozny, Makhachkala, Almaty, Shymkent, Samarkand, Osh, Tel Aviv, Haifa,
Beersheba, Eilat, Nazareth, Ramallah, Nablus, Hebron, Jenin, Bethlehem, Rafah, Khan Younis, Gaza City, Aleppo, Homs,
Hama, Latakia, Tartus, Raqqa, Deir ez-Zor, Palmyra, Tripoli, Sidon, Tyre, Mosul, Basra, Erbil, Kirkuk, Najaf, Karbala,
Fallujah, Isfahan, Mashhad, Shiraz, Tabriz, Qom, Natanz, Bandar Abbas, Jeddah, Mecca, Medina, Dammam, Dubai, Sharjah,
Aden, Hodeidah, Salalah, Alexandria, Suez, Port Said, Luxor, Aswan, Benghazi, Misrata, Sfax, Oran, Casablanca,
Marrakesh=Marrakech, Tangier, Fez, Port Sudan, Omdurman, El Fasher, Mekelle, Mombasa, Kisumu, Arusha, Goma, Bukavu,
Lubumbashi, Kisangani, Lagos, Kano, Ibadan, Port Harcourt, Kaduna, Maiduguri, Kumasi, Tamale, Abidjan, Bouaké,
Timbuktu, Gao, Kidal, Agadez, Douala, Durban, Cape Town, Johannesburg, Bloemfontein, Soweto, Bulawayo, Beira, Walvis
Bay, Delhi, Kolkata=Calcutta, Chennai, Bengaluru=Bangalore, Hyderabad, Ahmedabad, Pune, Surat, Jaipur, Lucknow,
Kanpur, Patna, Varanasi, Amritsar, Chandigarh, Srinagar, Guwahati, Bhopal, Kochi, Thiruvananthapuram, Mysuru, Karachi,
Lahore, Peshawar, Quetta, Rawalpindi, Faisalabad, Multan, Gwadar, Chittagong=Chattogram, Sylhet, Khulna, Rajshahi,
Cox's Bazar, Kandahar, Herat, Mazar-i-Sharif, Jalalabad, Kunduz, Bagram, Mandalay, Yangon=Rangoon, Chiang Mai, Chiang
Rai, Phuket, Pattaya, Ho Chi Minh City=Saigon, Da Nang, Haiphong, Surabaya, Bandung, Medan, Cebu, Davao, Quezon City,
Hong Kong=Hongkong, Macau=Macao, Guangzhou, Shenzhen, Chengdu, Chongqing, Wuhan, Nanjing, Hangzhou, Suzhou, Tianjin,
Qingdao, Dalian, Harbin, Shenyang, Xi'an=Xian, Zhengzhou, Changsha, Kunming, Ürümqi=Urumqi, Lhasa, Kashgar, Xiamen,
Ningbo, Fuzhou, Kaohsiung, Taichung, Tainan, Keelung, Hualien, Osaka, Kyoto, Nagoya, Yokohama, Sapporo, Fukuoka,
Hiroshima, Nagasaki, Kobe, Sendai, Fukushima, Busan, Incheon, Daegu, Daejeon, Gwangju, Ulsan, Panmunjom, Kaesong
"""
