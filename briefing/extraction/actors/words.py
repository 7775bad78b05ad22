"""Words that tell what a name is: titles, offices, the heads of organisations' and places' names, verbs of saying."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words("""
    mr mrs ms dr prof sir lord lady dame gen col lt maj capt sgt adm sen rep gov president premier chancellor
    minister secretary general colonel major captain lieutenant admiral ambassador senator governor mayor king
    queen prince princess pope sheikh professor judge justice commander spokesman spokeswoman spokesperson
    chairman chairwoman director congressman marshal brigadier chief ayatollah commissioner envoy leader speaker
    rabbi imam bishop archbishop comrade sergeant analyst economist lawyer activist historian journalist
    undersecretary deputy sheriff superintendent inspector constable detective brig cmdr cpl pvt rev reverend
    father sister hon legislator lawmaker councillor councilman councilwoman congresswoman parliamentarian
    representative mp mep emperor empress sultan emir amir caliph tsar duchess countess baroness viscountess
    highness majesty excellency shaikh shri smt datuk datin dato seri haji ustad maulana mufti monsignor cardinal
    vice-president co-chair president-elect chairperson advocate solicitor magistrate coach cllr amb sra sr
    director-general secretary-general attorney-general governor-general major-general lieutenant-general
    brigadier-general commander-in-chief rapporteur ceo cfo coo cto officer manager vice-chancellor rector provost
    artist singer author chair
""")
"""Words that stand before a person's name, in small letters; the last word of a title is one of these."""

TITLE_PARTS: Final = TITLES | _words("""
    prime field rear vice first second former acting interim foreign defence defense finance interior state party
    executive managing attorney special permanent high crown grand supreme army navy staff opposition deputy
    lieutenant head co-founder founder economy trade energy health education environment justice security press
    national royal late shipping migration digital housing sports climate chancellor air planning transport
    agriculture labour labor commerce home works water culture tourism information communications senior associate
    honorary elected retired ex-president ex-minister founding lead principal public social affairs treasury house
    majority minority
""")
"""Words a title may begin with."""

OFFICES: Final = _words("""
    state defense defence staff war treasury justice finance interior energy trade commerce labor labour education
    health agriculture foreign affairs homeland security transport environment culture economy gender equality
    communication communications information technology youth sports sport tourism planning development science
    research innovation water works public prosecutions housing industry supply social welfare family women
    children fisheries forestry mines mining petroleum civil aviation tribal religious intelligence operations
""")
"""What a minister is of, behind the title."""

ORGANISATION_HEADS: Final = _words("""
    ministry ministries department agency commission committee council parliament party union organization
    organisation association bank university institute institution corporation company corp inc ltd group forces
    army navy police court congress assembly bureau office foundation fund authority administration federation
    league network alliance command corps guard center centre hospital college airlines airways motors holdings
    partners forum academy consortium secretariat inspectorate chamber syndicate brigade battalion division fleet
    militia cabinet monitor times post tribune herald gazette journal observer cargo railways railway airport
    broadcasting channel church synod caucus coalition confederation directorate service services society trust
    think-tank limited plc llc llp gmbh incorporated enterprises enterprise securities capital telecom insurance
    pharma pharmaceuticals biotech technologies laboratories laboratory solutions industries ventures airline
    shipbuilding petroleum refinery motorsport records pictures entertainment media news radio television tv
    newspaper magazine review tribunal ombudsman senate chambers regiment squadron taskforce observatory museum
    theatre orchestra foundations school schools faculty clinic charity cooperative co-operative guild brotherhood
    movement consulate embassy stores supermarkets hotels resorts brewery breweries foods steel cement minerals
    mining energy oil gas electric electronics semiconductor software systems robotics aerospace aviation
    logistics shipping lines united fc athletic economics
""")
"""Words that make a name of two or more words that of an organisation."""

ORGANISATION_STARTS: Final = _words("""
    ministry department bank university institute forum council office chamber committee commission association
    federation union court house court-of organization organisation party academy college agency board supreme
""")
"""Of these, what an organisation's name may begin with and go on by "of", "for" or "on"."""

GENERIC: Final = _words("""
    task infantry cavalry division corps union republic kingdom federation state states alliance coalition
    government parliament ministry city president minister court army navy police council committee commission
    party treaty document act article charter agreement protocol convention declaration memorandum summit war gap
    security defence defense military general staff foreign interior prime chief air force forces west east north
    south western eastern northern southern central armed presidency embassy border chapter section annex figure
    table part title note notes source date why who cabinet department agency board university college institute
    church press channel service panel nation father officer officers commanding mps manager house chamber federal
    public private joint supreme grand great royal official village game games league cup championship final
    finals champions conference office group fund bank company firm industry market media television radio news
    web internet website online culture history science street road bridge river island islands mountain sea ocean
    hill province district region area zone capital downtown city-state opposition majority minority left right
    centre center middle upper lower world earth moon sun god lord bible gospel islam christianity judaism
    buddhism hinduism communism capitalism socialism democracy
""")
"""Words that alone, or only with one another, name nobody."""

NO_ACTOR_HEADS: Final = _words("""
    report treaty document act article charter agreement protocol convention declaration memorandum resolution
    accord accords pact constitution law case clause schedule bill amendment directive regulation chapter section
    annex figure table programme program plan strategy doctrine project initiative prize award missile fighter
    aircraft frigate tank drone day week month year century measure measures skies
    product goal framework assessment technology technologies machine certificate rate disclosure intelligence index
    ratio syndrome virus disease vehicle castes impact learning
""")
"""Heads of names of things that do not act."""

EVENT_HEADS: Final = _words("""
    war wars summit conference games olympics festival revolution uprising crisis coup election elections referendum
    massacre genocide holocaust invasion congress-of offensive ceasefire exercise exercises intifada maidan cup
""")
"""Words that make a name that of an event."""

EVENT_LEADS: Final = _words("""
    operation exercise exercises drill drills campaign mission manoeuvre manoeuvres
""")
"""Words before a name, quoted or not, that make it that of an event."""

PLACE_HEADS: Final = _words("""
    sea ocean river lake mountain mountains strait straits gulf bay island islands peninsula province region city
    county district valley desert canal port street road avenue bridge coast oblast governorate village town
    corridor basin square park hill hills harbour harbor cape gap heights plateau delta forest voivodeship crossing
""")
"""Words that make a name that of a place."""

PLACE_LEADS: Final = _words("lake mount cape")
"""Words that make a name of two that of a place: Lake Victoria."""

PERSON_NOUNS: Final = _words("""
    wife husband son daughter brother sister father mother uncle aunt nephew niece cousin grandson granddaughter
    grandfather grandmother widow fiancée partner friend coach manager player striker midfielder defender
    goalkeeper captain skipper driver teammate athlete runner boxer wrestler swimmer golfer cyclist actor actress
    artist painter sculptor singer rapper musician composer conductor pianist guitarist dancer filmmaker producer
    screenwriter poet novelist writer playwright photographer designer architect chef model comedian presenter
    broadcaster blogger reporter scientist physicist chemist biologist engineer surgeon doctor nurse psychologist
    sociologist anthropologist philosopher theologian mathematician researcher scholar academic student graduate
    teacher headteacher principal lecturer farmer fisherman businessman businesswoman entrepreneur industrialist
    billionaire tycoon banker trader investor financier executive boss chairperson co-founder cofounder founder
    owner legislator lawmaker congressman congresswoman councillor parliamentarian mp mla mps senator politician
    candidate nominee contender dissident campaigner prosecutor barrister solicitor attorney magistrate policeman
    policewoman inspector superintendent sheriff detective soldier pilot astronaut cosmonaut sailor veteran victim
    suspect survivor defendant accused convict inmate prisoner plaintiff witness priest pastor bishop archbishop
    monk nun imam cleric guru king queen emperor heir named
""")
"""Words before a name that say it is a person's."""

BODY_NOUNS: Final = _words("""
    company firm startup start-up platform party newspaper daily weekly magazine broadcaster channel station
    website giant manufacturer maker carmaker chipmaker automaker producer operator provider supplier retailer
    developer lender bank insurer airline carrier contractor subsidiary conglomerate consultancy brand chain club
    team band orchestra movement militia organisation organization charity nonprofit watchdog regulator ministry
    agency network union federation outlet publisher brewery miner refiner utility shipbuilder think-tank tank
    consortium venture
""")
"""Words before a name that say it is a body's."""

PERSON_LEADS: Final = _words("by said says when although while because whereas whom")
"""Words behind which a name of two or three words that nothing else tells of is a person's."""

PLACE_PREPOSITIONS: Final = _words("""
    in at off near from to into across around outside towards toward through via
""")
"""Words before a place."""

PARTICLES: Final = _words("van von de del della di da der den dos bin ibn al el")
"""Small words that a person's last name may begin with."""

POSTNOMINALS: Final = _words("MP MPs MEP MSP MLA KC QC SC CBE OBE MBE KBE PhD MD Esq")
"""Capitals behind a person's name that are no part of it."""

COMPANY_ENDS: Final = _words("SA AG NV BV Oy AB ASA SpA SE KG Bhd Pte Pty JSC OJSC PJSC OOO LLC PLC Co")
"""What ends the name of a company, as it is written."""

LINKS: Final = _words("""
    of for the de del della di da van von der den bin ibn al el la le du dos on and & in
""")
"""Small words that may stand within a name."""

STOP: Final = _words("""
    a an the this that these those there here he she it they we i you his her its their our my your who what when
    where why how which while although though because since if unless until after before during as at by for from
    in into of on onto over under with within without between among amid against about above across through
    throughout toward towards upon and or but nor so yet not no yes all any both each every few many more most
    much several some such only own same other another either neither one two three four five six seven eight nine
    ten first second third last next new old early late later once just even also however moreover furthermore
    meanwhile nevertheless nonetheless thus therefore hence instead indeed still then now today yesterday tomorrow
    recently currently previously formerly finally ultimately overall generally specifically notably similarly
    likewise conversely consequently accordingly afterwards following according despite given based having being
    been is are was were be do does did has have had can could may might must shall should will would let make see
    read like unlike per via plus minus less than too very almost nearly around regardless rather perhaps maybe
    certainly clearly obviously apparently reportedly allegedly officials experts analysts reactions critics
    observers sources people members countries report statement analysis briefing policy summary background
    introduction conclusion recommendations key findings back set beside nothing something timing geography motive
    scenarios reciprocity information invitations thirteen whenever whether official
""")
"""Words that begin a sentence with a capital and are no name."""

WITHIN_NAMES: Final = _words("""
    people members countries report policy information first second third new old early late next last one two three
    four five six seven eight nine ten all our own
""")
"""Of these, what is part of a name where it has a capital within a sentence."""

CALENDAR: Final = _words("""
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan spring
    summer autumn winter
""")
"""Names of the calendar, which are nobody's."""

NO_ORGANISATION: Final = POSTNOMINALS | _words("""
    UAV UAVs CSBM CSBMs GDP CEO CFO AI IT TV PM MP MPs PhD USD EUR SACEUR ISR ID OK AM FAQ PDF URL WWI WWII II III
    IV VI VII HIV AIDS COVID DNA LNG ICBM ICBMs WMD NGO NGOs SME SMEs VAT R&D CFE INF START AUD CAD GBP CNY RMB
    JPY HKD HK NT SR RM CPI PPI IPO IPOs SMS VPN GMT UTC BST EST EDT PST CET EEZ EIA PCR ICT STEM PPE ETF ETFs ESG
    FDI PPP GNI GNP GST KPI KPIs LPG OTC APR ATM ATMs PIN SIM GPS RFID USB CCTV DVD CD IQ TB MRI CT ICU ER EV EVs
    NEV NEVs MW GW KW KM CBM MPS MLA MLAs MEP MEPs HH HRH HM HE VIP VIPs LGBT LGBTQ PTSD DIY FTA FTAs MOU MoU RFP
    SOP SOS VAR NFT NFTs API AR VR XR ML LLM LLMs IP ISP CV VIII IX XI XII XIII XIV XV XVI BC AD CE BCE PMQs QR
    UNSC TNT RPG RPGs IED IEDs MRAP APC APCs SAM SAMs MANPADS ISTAR EW ABM MRBM IRBM SLBM UCAV UCAVs USV USVs DC
    CEOs CFOs COO CTO PR HR MBA BA MA BSc MSc LLB BSL TBA TBC RSVP ASAP FYI AKA ETA OC SC CM LG AG FIR VC GOC JD
    CJI MD GM DG PS APS EO SITREP
""")
"""Capitals that are no organisation."""

SAYING: Final = (
    r"(?:said|says|say|told|tells|stated?|states|announced|announces|argued|argues|claimed|claims|warned|warns|added|adds"
    r"|noted|notes|confirmed|confirms|insisted|insists|declared|declares|concluded|concludes|explained|explains|stressed"
    r"|stresses|emphasi[sz]ed|emphasi[sz]es|underlined|underlines|reiterated|reiterates|suggested|suggests|denied|denies"
    r"|acknowledged|acknowledges|admitted|admits|tweeted|wrote|writes|replied|asserted|asserts|urged|urges|accused|accuses"
    r"|pledged|pledges|vowed|vows|proposed|proposes|predicted|predicts|believed|believes|maintained|maintains"
    r"|pointed out"
    r"|reported|reports|observed|observes|cautioned|criticised|criticized|described|describes|welcomed|condemned|rejected"
    r"|rejects|demanded|mentioned|promised|promises|recalled|recounts|dismissed|dismisses|called|calls|spoke|asked|asks"
    r"|requested|considers|holds(?=\sthat)|fears|feared|conceded|concedes)"
)
"""Verbs of saying, as a pattern."""
