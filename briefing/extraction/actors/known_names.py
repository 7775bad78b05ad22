"""Organisations and places that reports name without saying what they are.

One line a name: name; other names; for an organisation that is a metonym, what it stands for. Written for this program.
"""

from __future__ import annotations

from typing import Final

ORGANISATIONS: Final = """
NATO;Nato,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Alliance
NATO;Atlantic Alliance
European Union;EU
United Nations;UN,U.N.
European Commission
European Parliament
European Council
European Central Bank;ECB
Federal Reserve;Fed,US Federal Reserve,U.S. Federal Reserve
Supreme Court;US Supreme Court,U.S. Supreme Court
Council of Europe
OSCE;Organization for Security and Co-operation in Europe,Organisation for Security and Co-operation in Europe
Collective Security Treaty Organization;CSTO,Collective Security Treaty Organisation
Commonwealth of Independent States;CIS
Eurasian Economic Union;EAEU
Shanghai Cooperation Organization;SCO,Shanghai Cooperation Organisation
African Union;AU
Arab League
ASEAN;Asean,Association of Southeast Asian Nations
BRICS
G7
G20
IMF;International Monetary Fund
World Bank
WTO;World Trade Organization
WHO;World Health Organization
IAEA;International Atomic Energy Agency
OPEC;Opec,Organization of the Petroleum Exporting Countries
UNESCO;Unesco
UNICEF;Unicef
UNHCR;Office of the United Nations High Commissioner for Refugees,UN Refugee Agency
UNHCR;United Nations High Commissioner for Refugees
OECD;Organisation for Economic Co-operation and Development
ECOWAS;Ecowas
Security Council;UN Security Council,United Nations Security Council
International Criminal Court;ICC
International Court of Justice;ICJ
Red Cross;International Committee of the Red Cross,ICRC
Amnesty International
Human Rights Watch
Greenpeace
Transparency International
Interpol;INTERPOL
Europol
US Geological Survey;U.S. Geological Survey,USGS,Geological Survey
Frontex;FRONTEX
Eurostat
Kremlin;;Russia
White House;;United States
Pentagon;;United States
State Department;US State Department;United States
Downing Street;;United Kingdom
Whitehall;;United Kingdom
Élysée;;France
Congress;US Congress
Capitol Hill;;United States
Senate;US Senate
House of Representatives
House of Commons;Commons
House of Lords
Sejm
Bundestag
Bundesrat
Bundeswehr
Duma;State Duma
Knesset
Verkhovna Rada;Rada
Riksdag
Seimas
Saeima
Riigikogu
Majlis
Hamas
Hezbollah;Hizbullah,Hizballah
Taliban
Houthis
Islamic State;ISIS,ISIL,IS,Daesh
al-Qaeda;Al-Qaeda,al-Qaida
Boko Haram
Al-Shabaab;al-Shabaab
Wagner;Wagner Group
Gazprom
Rosneft
Rosatom
Lukoil
Naftogaz
Orlen;PKN Orlen
PKP Cargo
Deutsche Bahn
Airbus
Boeing
Huawei
Google
Microsoft
Apple
Amazon
OpenAI
SpaceX
BBC
CNN
CNBC
Reuters
Associated Press;AP
AFP;Agence France-Presse
TASS
BelTA
Interfax
RIA Novosti
Xinhua
Bloomberg
Al Jazeera
TVN24
Kommersant
New York Times
Washington Post
Wall Street Journal
Financial Times
Guardian
CIA;Central Intelligence Agency
FBI;Federal Bureau of Investigation
FSB
KGB
GRU
SVR
MI6
MI5
SBU
Mossad
Labour Party
Liberal Democrats;Lib Dems
Conservative Party
Democratic Party
Republican Party
Law and Justice
Civic Platform
AfD;Alternative for Germany,Alternative für Deutschland
CDU
SPD
"""

PLACES: Final = """
Europe
Asia
Africa
Eurasia
Antarctica
Oceania
North America
South America
Latin America
Central America
Central Europe
Eastern Europe
Western Europe
Northern Europe
Southern Europe
Central Asia
East Asia
South Asia
Southeast Asia;South-East Asia
West Africa
East Africa
North Africa
Middle East
Near East
Caucasus
South Caucasus
North Caucasus
Balkans;Western Balkans
Baltics
Scandinavia
Siberia
Arctic
Sahel
Maghreb
Levant
Horn of Africa
Caribbean
Indo-Pacific
Asia-Pacific
Black Sea
Baltic Sea
Caspian;Caspian Sea
Mediterranean;Mediterranean Sea
North Sea
Red Sea
South China Sea
East China Sea
Sea of Azov
Persian Gulf;Gulf
Strait of Hormuz
Taiwan Strait
English Channel
Suez Canal
Bosphorus;Bosporus
Atlantic;North Atlantic,Atlantic Ocean
Pacific;Pacific Ocean
Indian Ocean
Suwałki Gap;Suwalki Gap,Suwałki Corridor
Kaliningrad;Kaliningrad Oblast
Crimea
Donbas;Donbass
Donetsk
Luhansk
Kherson
Kharkiv
Odesa;Odessa
Lviv
Mariupol
Transnistria
Abkhazia
South Ossetia
Nagorno-Karabakh;Karabakh
Chechnya
Gaza;Gaza Strip
West Bank
Golan Heights
Kurdistan
Kashmir
Tibet
Xinjiang
Brussels
Geneva
New York
Istanbul
St Petersburg;St. Petersburg,Saint Petersburg
Shanghai
Mumbai
Hamburg
Munich
Milan
Barcelona
Kraków;Krakow
Gdańsk;Gdansk
Brest
Grodno;Hrodna
California
Texas
Florida
Alaska
England
Scotland
Wales
Northern Ireland
Bavaria
"""

ADJECTIVES: Final = """
European Europeans Arabian African Africans Asian Asians Arab Arabs Arabic Baltic Nordic Balkan Scandinavian Caucasian
Slavic Islamic Islamist Muslim Muslims Christian Christians Catholic Orthodox Protestant Jewish Jews Hindu Kurdish
Kurds Chechen Tatar Basque Catalan Scottish Welsh English Euro-Atlantic Transatlantic Transcaucasian Eurasian Nazi
Nazis Communist Communists Republican Republicans Democrat Democrats Conservative Conservatives Labour Socialist
Socialists Liberal Liberals
"""
"""Adjectives of regions, faiths and parties, and those they describe: they name no actor."""
