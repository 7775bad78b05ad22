"""The countries of the world as English reports name them: other names, what is said of their people, the capital.

One line a country: name; other names; adjectives and names of the people; capital and its other spellings. Commas part
several. Written for this program; names as in the United Nations' list of members, with those that are news beside it.
"""

from __future__ import annotations

from typing import Final

TABLE: Final = """
Afghanistan;;Afghan,Afghans;Kabul
Albania;;Albanian,Albanians;Tirana
Algeria;;Algerian,Algerians;Algiers
Andorra;;Andorran;Andorra la Vella
Angola;;Angolan,Angolans;Luanda
Argentina;;Argentine,Argentinian,Argentines;Buenos Aires
Armenia;;Armenian,Armenians;Yerevan
Australia;;Australian,Australians;Canberra
Austria;;Austrian,Austrians;Vienna
Azerbaijan;;Azerbaijani,Azerbaijanis;Baku
Bahamas;;Bahamian;Nassau
Bahrain;;Bahraini,Bahrainis;Manama
Bangladesh;;Bangladeshi,Bangladeshis;Dhaka
Barbados;;Barbadian;Bridgetown
Belarus;Republic of Belarus,Byelorussia;Belarusian,Belarusians,Belarussian;Minsk
Belgium;;Belgian,Belgians;
Belize;;Belizean;Belmopan
Benin;;Beninese;Porto-Novo
Bhutan;;Bhutanese;Thimphu
Bolivia;;Bolivian,Bolivians;La Paz
Bosnia and Herzegovina;Bosnia,Bosnia-Herzegovina;Bosnian,Bosnians;Sarajevo
Botswana;;Botswanan;Gaborone
Brazil;;Brazilian,Brazilians;Brasília,Brasilia
Brunei;;Bruneian;Bandar Seri Begawan
Bulgaria;;Bulgarian,Bulgarians;Sofia
Burkina Faso;;Burkinabe;Ouagadougou
Burundi;;Burundian;Gitega
Cambodia;;Cambodian,Cambodians;Phnom Penh
Cameroon;;Cameroonian,Cameroonians;Yaoundé,Yaounde
Canada;;Canadian,Canadians;Ottawa
Cape Verde;Cabo Verde;;Praia
Central African Republic;;;Bangui
Chad;;Chadian,Chadians;N'Djamena
Chile;;Chilean,Chileans;Santiago
China;People's Republic of China,PRC,Mainland China;Chinese;Beijing
Colombia;;Colombian,Colombians;Bogotá,Bogota
Comoros;;Comorian;Moroni
Costa Rica;;Costa Rican;San José
Croatia;;Croatian,Croatians,Croats;Zagreb
Cuba;;Cuban,Cubans;Havana
Cyprus;;Cypriot,Cypriots;Nicosia
Czechia;Czech Republic;Czech,Czechs;Prague
Democratic Republic of the Congo;DR Congo,DRC;Congolese;Kinshasa
Denmark;;Danish,Danes;Copenhagen
Djibouti;;Djiboutian;
Dominican Republic;;;Santo Domingo
East Timor;Timor-Leste;Timorese;Dili
Ecuador;;Ecuadorian,Ecuadorians;Quito
Egypt;;Egyptian,Egyptians;Cairo
El Salvador;;Salvadoran,Salvadorans;San Salvador
Equatorial Guinea;;;Malabo
Eritrea;;Eritrean,Eritreans;Asmara
Estonia;;Estonian,Estonians;Tallinn
Eswatini;Swaziland;Swazi;Mbabane
Ethiopia;;Ethiopian,Ethiopians;Addis Ababa
Fiji;;Fijian;Suva
Finland;;Finnish,Finns;Helsinki
France;;French;Paris
Gabon;;Gabonese;Libreville
Gambia;;Gambian;Banjul
Georgia;;Georgian,Georgians;Tbilisi
Germany;Federal Republic of Germany;German,Germans;Berlin
Ghana;;Ghanaian,Ghanaians;Accra
Greece;;Greek,Greeks;Athens
Greenland;;Greenlandic;Nuuk
Guatemala;;Guatemalan;
Guinea;;Guinean;Conakry
Guinea-Bissau;;;Bissau
Guyana;;Guyanese;Georgetown
Haiti;;Haitian,Haitians;Port-au-Prince
Honduras;;Honduran;Tegucigalpa
Hong Kong;;;
Hungary;;Hungarian,Hungarians;Budapest
Iceland;;Icelandic;Reykjavik,Reykjavík
India;;Indian,Indians;New Delhi,Delhi
Indonesia;;Indonesian,Indonesians;Jakarta
Iran;Islamic Republic of Iran;Iranian,Iranians;Tehran,Teheran
Iraq;;Iraqi,Iraqis;Baghdad
Ireland;Republic of Ireland;Irish;Dublin
Israel;;Israeli,Israelis;Jerusalem
Italy;;Italian,Italians;Rome
Ivory Coast;Côte d'Ivoire;Ivorian;Yamoussoukro
Jamaica;;Jamaican;Kingston
Japan;;Japanese;Tokyo
Jordan;;Jordanian,Jordanians;Amman
Kazakhstan;;Kazakh,Kazakhs,Kazakhstani;Astana
Kenya;;Kenyan,Kenyans;Nairobi
Kiribati;;;
Kosovo;;Kosovar,Kosovars;Pristina
Kuwait;;Kuwaiti,Kuwaitis;
Kyrgyzstan;;Kyrgyz;Bishkek
Laos;;Laotian,Lao;Vientiane
Latvia;;Latvian,Latvians;Riga
Lebanon;;Lebanese;Beirut
Lesotho;;Basotho;Maseru
Liberia;;Liberian;Monrovia
Libya;;Libyan,Libyans;Tripoli
Liechtenstein;;;Vaduz
Lithuania;;Lithuanian,Lithuanians;Vilnius
Luxembourg;;Luxembourgish;
Madagascar;;Malagasy;Antananarivo
Malawi;;Malawian;Lilongwe
Malaysia;;Malaysian,Malaysians;Kuala Lumpur
Maldives;;Maldivian;Malé
Mali;;Malian,Malians;Bamako
Malta;;Maltese;Valletta
Mauritania;;Mauritanian;Nouakchott
Mauritius;;Mauritian;Port Louis
Mexico;;Mexican,Mexicans;Mexico City
Moldova;Republic of Moldova;Moldovan,Moldovans;Chișinău,Chisinau
Monaco;;Monegasque;
Mongolia;;Mongolian,Mongolians;Ulaanbaatar,Ulan Bator
Montenegro;;Montenegrin,Montenegrins;Podgorica
Morocco;;Moroccan,Moroccans;Rabat
Mozambique;;Mozambican;Maputo
Myanmar;Burma;Burmese;Naypyidaw
Namibia;;Namibian;Windhoek
Nepal;;Nepalese,Nepali;Kathmandu
Netherlands;Holland;Dutch;The Hague
New Zealand;;New Zealander;Wellington
Nicaragua;;Nicaraguan;Managua
Niger;;Nigerien;Niamey
Nigeria;;Nigerian,Nigerians;Abuja
North Korea;Democratic People's Republic of Korea,DPRK;North Korean,North Koreans;Pyongyang
North Macedonia;Macedonia;Macedonian,Macedonians;Skopje
Norway;;Norwegian,Norwegians;Oslo
Oman;;Omani,Omanis;Muscat
Pakistan;;Pakistani,Pakistanis;Islamabad
Palestine;State of Palestine,Palestinian territories;Palestinian,Palestinians;Ramallah
Panama;;Panamanian;Panama City
Papua New Guinea;;;Port Moresby
Paraguay;;Paraguayan;Asunción
Peru;;Peruvian,Peruvians;Lima
Philippines;;Philippine,Filipino,Filipinos;Manila
Poland;Republic of Poland;Polish,Poles;Warsaw
Portugal;;Portuguese;Lisbon
Qatar;;Qatari,Qataris;Doha
Republic of the Congo;;;Brazzaville
Romania;;Romanian,Romanians;Bucharest
Russia;Russian Federation;Russian,Russians;Moscow
Rwanda;;Rwandan,Rwandans;Kigali
Samoa;;Samoan;Apia
San Marino;;;
Saudi Arabia;Kingdom of Saudi Arabia;Saudi,Saudis;Riyadh
Senegal;;Senegalese;Dakar
Serbia;;Serbian,Serbians,Serbs;Belgrade
Sierra Leone;;;Freetown
Singapore;;Singaporean,Singaporeans;
Slovakia;Slovak Republic;Slovak,Slovaks,Slovakian;Bratislava
Slovenia;;Slovenian,Slovene,Slovenes;Ljubljana
Solomon Islands;;;Honiara
Somalia;;Somali,Somalis;Mogadishu
Somaliland;;;Hargeisa
South Africa;;South African,South Africans;Pretoria
South Korea;Republic of Korea,ROK;South Korean,South Koreans;Seoul
South Sudan;;South Sudanese;Juba
Soviet Union;USSR,U.S.S.R.;Soviet,Soviets;
Spain;;Spanish,Spaniards;Madrid
Sri Lanka;;Sri Lankan,Sri Lankans;Colombo
Sudan;;Sudanese;Khartoum
Suriname;;Surinamese;Paramaribo
Sweden;;Swedish,Swedes;Stockholm
Switzerland;;Swiss;Bern
Syria;Syrian Arab Republic;Syrian,Syrians;Damascus
Taiwan;Republic of China;Taiwanese;Taipei
Tajikistan;;Tajik,Tajiks;Dushanbe
Tanzania;;Tanzanian,Tanzanians;Dodoma
Thailand;;Thai,Thais;Bangkok
Togo;;Togolese;Lomé
Tonga;;Tongan;
Trinidad and Tobago;;;Port of Spain
Tunisia;;Tunisian,Tunisians;Tunis
Türkiye;Turkey;Turkish,Turks;Ankara
Turkmenistan;;Turkmen;Ashgabat
Uganda;;Ugandan,Ugandans;Kampala
Ukraine;;Ukrainian,Ukrainians;Kyiv,Kiev
United Arab Emirates;UAE,U.A.E.,Emirates;Emirati,Emiratis;Abu Dhabi
United Kingdom;UK,U.K.,Britain,Great Britain;British,Britons;London
United States;United States of America,USA,U.S.A.,US,U.S.,America;American,Americans;Washington
Uruguay;;Uruguayan;Montevideo
Uzbekistan;;Uzbek,Uzbeks;Tashkent
Vanuatu;;;Port Vila
Vatican;Holy See;;Vatican City
Venezuela;;Venezuelan,Venezuelans;Caracas
Vietnam;Viet Nam;Vietnamese;Hanoi
Yemen;;Yemeni,Yemenis;Sanaa,Sana'a
Zambia;;Zambian,Zambians;Lusaka
Zimbabwe;;Zimbabwean,Zimbabweans;Harare
"""
"""A line a country, in the order of the alphabet."""
