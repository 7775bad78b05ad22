"""Media, companies, parties, armed groups and bodies of sport whose names do not say what they are.

In the form of `gazetteer`. Names that are more often words or people are left out. Written for this program.
"""

from __future__ import annotations

from typing import Final

MEDIA: Final = """
Fox News, Sky News, CBS=CBS News, NBC=NBC News, ABC News, MSNBC, NPR, PBS, Politico, Axios, Bellingcat, Le Monde, Le
Figaro, Libération, Der Spiegel=Spiegel, Die Welt, Die Zeit, Frankfurter Allgemeine Zeitung=FAZ, Süddeutsche Zeitung,
Bild, Deutsche Welle=DW, ARD, ZDF, DPA, El País=El Pais, El Mundo, EFE, ANSA, Corriere della Sera, La Repubblica, La
Stampa, Gazeta Wyborcza, Rzeczpospolita, Onet, Polskie Radio, Belsat, Nasha Niva, Zerkalo, Belarus-1, Meduza, Novaya
Gazeta, Izvestia, Rossiyskaya Gazeta, Sputnik, Russia Today, Rossiya 1, Ukrinform, Ukrainska Pravda, Kyiv Independent,
Kyiv Post, Radio Free Europe=RFE/RL=Radio Liberty, Voice of America=VOA, Radio Free Asia, Euronews, Eurasia Daily
Monitor, New Yorker, Newsweek, USA Today, Los Angeles Times, Boston Globe, Chicago Tribune, Daily Telegraph, Daily
Mail, Financial Review, Sky Sports, ESPN, Haaretz, Jerusalem Post, Times of Israel, Ynet, Anadolu, Hürriyet=Hurriyet,
Al Arabiya, Al-Jazeera, Al Mayadeen, IRNA, ISNA, KUNA, WAM, SANA, Asharq Al-Awsat, Al-Ahram, Times of India, Hindustan
Times, Press Trust of India=PTI, ANI, Global Times, People's Daily, China Daily, CCTV, CGTN, Caixin, South China
Morning Post, Straits Times, Nikkei, NHK, Kyodo, Asahi Shimbun, Mainichi Shimbun, Yomiuri Shimbun, Yonhap, KCNA,
Bernama, Antara, Prensa Latina, Telesur, Globo, Folha de S.Paulo, Clarín=Clarin, La Nación=La Nacion, News.by, ONT,
Daily Nation
"""

COMPANIES: Final = """
Alphabet, Facebook, Meta Platforms, Twitter, YouTube, Instagram, WhatsApp, TikTok, ByteDance, Telegram, WeChat,
Tencent, Alibaba, Baidu, Xiaomi, ZTE, Foxconn, TSMC, Samsung=Samsung Electronics, SK Hynix, Hyundai, Kia, LG, Toyota,
Honda, Nissan, Mitsubishi, Sony, Panasonic, Hitachi, Toshiba, SoftBank, Nvidia, Intel, AMD, Qualcomm, Broadcom, Cisco,
Oracle, IBM, Netflix, Uber, Airbnb, PayPal, Starlink, Tesla, General Motors=GM, Volkswagen=VW, BMW, Daimler,
Mercedes-Benz, Porsche, Audi, Renault, Peugeot, Stellantis, Fiat, Volvo, Scania, Siemens, Bosch, BASF, Bayer, SAP,
Allianz, Deutsche Bank, Commerzbank, ThyssenKrupp, Rheinmetall, Leonardo, Thales, Dassault, Saab, BAE Systems,
Rolls-Royce, Lockheed Martin, Raytheon=RTX, Northrop Grumman, General Dynamics, Palantir, Anduril, Baykar, Roketsan,
Aselsan, Hensoldt, Kongsberg, Nammo, PGZ, Huta Stalowa Wola, ExxonMobil=Exxon, Chevron, ConocoPhillips, TotalEnergies,
Eni, Equinor, Petrobras, Pemex, PDVSA, Saudi Aramco=Aramco, ADNOC, Sinopec, PetroChina, CNOOC, Novatek, Transneft,
Tatneft, Surgutneftegas, Nord Stream, Uniper, RWE, EDF, Engie, Iberdrola, Sberbank, VTB, Rostec, Kalashnikov,
Aeroflot, Belavia, Belaruskali, Ryanair, Lufthansa, Air France, British Airways, Wizz Air, Etihad, Qatar Airways,
Turkish Airlines, Maersk, MSC, Cosco, Rio Tinto, BHP, Glencore, Anglo American, ArcelorMittal, Nestlé=Nestle,
Unilever, Danone, Heineken, Coca-Cola, PepsiCo=Pepsi, McDonald's, Starbucks, Walmart, Ikea=IKEA, Carrefour, Lidl,
Pfizer, BioNTech, Moderna, AstraZeneca, Novartis, Roche, Sanofi, GSK, Sinovac, Sinopharm, JPMorgan=JP Morgan=JPMorgan
Chase, Goldman Sachs, Morgan Stanley, Citigroup=Citi, Bank of America, BlackRock, Blackstone, HSBC, Barclays, Lloyds,
UBS, Credit Suisse, BNP Paribas, Société Générale, Santander, UniCredit, ING, KPMG, Deloitte, PwC, McKinsey, Moody's,
Fitch, S&P Global, Gallup, YouGov, Mastercard, Adani, Tata, Reliance, Infosys, Gojek, Shopee, DJI, CATL
"""

PARTIES: Final = """
Fidesz, Jobbik, Smer, PiS, Konfederacja, Civic Coalition, Polska 2050, Syriza, Podemos, Vox, Ciudadanos, Sinn
Féin=Sinn Fein, Fianna Fáil, Fine Gael, Plaid Cymru, Likud, Yisrael Beiteinu, Shas, Meretz, Fatah, Hamas, Islamic
Jihad, PKK, YPG, HDP, AKP, CHP, MHP, BJP=Bharatiya Janata Party, Aam Aadmi Party, Shiv Sena, Awami League, Muslim
League, Kuomintang=KMT, Komeito, Tories, Whigs, Reform UK, Rassemblement National, Forza Italia, CSU, FDP, Die Linke,
SPÖ, ÖVP, FPÖ, Frelimo, Renamo, ZANU-PF, ANC=African National Congress, SWAPO, UNITA, MPLA, Morena, PRI, Peronists,
Sandinistas, FARC, ELN, Lok Sabha, Rajya Sabha, Congress Party, Viet Cong, Khmer Rouge, Mujahideen, Ansar Allah, Quds
Force, Basij, Revolutionary Guards, Islamic Revolutionary Guard Corps=IRGC, Wehrmacht, Luftwaffe, Gestapo, Stasi,
Stavka, Azov, Hizb ut-Tahrir, Tehrik-i-Taliban, Al Qaeda=al Qaeda, Jemaah Islamiyah, Abu Sayyaf, Muslim Brotherhood,
Janjaweed, Rapid Support Forces=RSF, M23, Séléka, Polisario
"""

SPORT: Final = """
FIFA=Fifa, UEFA=Uefa, IOC=International Olympic Committee, NBA, NFL, NHL, WADA, FIA, BCCI, Premier League, Bundesliga,
La Liga, Serie A, Ligue 1, Real Madrid, Atlético Madrid=Atletico Madrid, Bayern Munich=Bayern, Borussia Dortmund,
Manchester United, Manchester City, Arsenal, Tottenham=Tottenham Hotspur, Everton, Aston Villa, West Ham, Juventus,
Inter Milan, AC Milan, Paris Saint-Germain=PSG, Ajax, Benfica, Boca Juniors, River Plate, Flamengo, Santos, Palmeiras,
Corinthians, Red Bull, Ferrari, McLaren, Yankees, Dodgers, Lakers, Red Sox
"""

INTERNATIONAL: Final = """
UNDP, UNRWA, UNHRC, UNEP, UNODC, UNAMA, UNIFIL, MONUSCO, FAO, WFP=World Food Programme, IOM, ILO, IMO, ITU, ICAO,
IPCC, OHCHR, OCHA, UNAIDS, CTBTO, OPCW, INTERPOL, EBRD, EIB, ADB=Asian Development Bank, AIIB, IDB, EASA, ESMA, ENISA,
Eurojust, Eurogroup, EEAS=European External Action Service, ODIHR, PACE, CERN, ESA=European Space Agency, NASA=Nasa,
NOAA, NSA=National Security Agency, DARPA, USAID, FEMA, EPA, FDA, CDC, FTC, FCC, SEC, IRS, DEA, ATF, CENTCOM, EUCOM,
INDOPACOM, NORAD, SHAPE, GCHQ, MoD=MOD, DGSE, BND, BfV, ABW, CBA, NBU, NABU, HUR, ISI, RAW, SADC, EAC, IGAD, ECCAS,
AfCFTA, GCC=Gulf Cooperation Council, OIC, Mercosur=Mercosul, CARICOM, CELAC, OAS=Organization of American States,
SAARC, APEC, AUKUS, Visegrad Group=V4, Bucharest Nine, Weimar Triangle, Médecins Sans Frontières=Doctors Without
Borders=MSF, Oxfam, Save the Children, World Vision, Caritas, Red Crescent, WWF, Reporters Without Borders, Freedom
House, Chatham House, RAND=RAND Corporation, CSIS, Brookings=Brookings Institution, IISS, RUSI, SIPRI, Carnegie
Endowment, Atlantic Council, Hudson Institute, Heritage Foundation, Bruegel, ECFR, German Marshall Fund, Clingendael,
Jamestown Foundation, PISM, OSW, Viasna, Human Rights First, CARE International, International Crisis Group=Crisis
Group, Holy See
"""
