/** What tells a name in news prose, and what kind of name: words that stand in it, before it or at the head of a sentence. */

/** Words before a person's name. With `of` behind them they are no name themselves: `Minister of Defense`. */
export const titles = toSet(`
  adm admiral amb ambassador archbishop attorney ayatollah baroness bishop brig brigadier capt captain chancellor chairman
  chairwoman chief col colonel commander commissioner congressman congresswoman coach cpl corporal crown dame detective
  director doctor dr emir ex-president field first foreign former gen general gov governor grand imam inspector interior judge
  justice king lady lieutenant lord lt madam maj major marshal mayor minister mme mp mr mrs ms mullah officer pm pope
  premier president prime prince princess prof professor queen rabbi rep representative rev reverend secretary sen senator
  sergeant sgt sheikh sheriff shah sir spokesman spokesperson spokeswoman sultan supreme undersecretary vice
  envoy special deputy assistant acting senior leader`);

/** A last word, or a word before `of` and `for`, that makes a name the name of an organization. */
export const organizationWords = toSet(`
  academy administration affairs agency air airlines alliance army assembly associates association authority bank board brigade brigades
  broadcasting bureau business cabinet campaign center centre chamber club coalition college command commission committee
  community company confederation congress consortium consulate contractors cooperation corp corporation corps council court
  courts defence defense department directorate division embassy enterprise enterprises exchange executive faction federation
  fighters force forces foundation front fund government governorates group guard guards headquarters holdings hospital house
  inc industries initiative institute institution intelligence international jihad journal junta laboratory league legion llc ltd
  marines media militia militias ministry mission movement museum nations navy network news newspaper ngo observatory office
  opposition orchestra organisation organization parliament partners partnership party people platoon police post press
  programme program radio red regiment regime resistance school secretariat senate service services society squad
  squadron studio studios taskforce team television times today trade treasury tribunal trust tv union
  united university watch wing workers`);

/** A word that makes a name the name of a place. */
export const placeWords = toSet(`
  airbase airport alley avenue bay beach border boulevard bridge camp canal cape castle channel city coast corridor county creek crossing
  dam desert district east emirate emirates field forest garden gate governorate gulf harbor harbour heights highway hill hills
  island islands isles junction kingdom lake lane levant mall mount mountain mountains municipality north ocean oblast park
  pass peninsula plain plains plaza port prison province quarter ranch region republic ridge river road sea shrine south
  square stadium state station strait straits street suburb territory territories tower town township valley village
  wall west woods zone`);

/** A word that makes a name the name of an event or an agreement. */
export const eventWords = toSet(`
  accord accords act agreement attack attacks battle census championship championships conference convention crisis cup
  declaration derby dialogue earthquake election elections exhibition expo fair festival flood forum games genocide grand-prix
  hearing hurricane inquiry intifada marathon massacre meeting memorandum negotiations offensive olympics operation pact plan
  plenary process prize protests protocol referendum resolution revolution siege storm strike summit surge talks tour
  tournament treaty trial truce typhoon uprising war week`);

/** Words that open a sentence with a capital letter and are no name. */
export const openers = toSet(`
  a about above according across additional after afterwards again against ago aid all almost along already also although
  always amid among an and announcing another answer any anyone approximately are arguably around as aside asked at attacks
  attendees away back based be because been before behind being below beside besides better between beyond both briefly but
  by can citing civilians clearly close coalition-led combined commenting concerning consequently could countries critics
  currently dear defeating despite details did do does doing during each earlier early efforts either elsewhere ending
  enough ensuring especially even every everyone exactly except experts explaining extremists far few fewer fighting
  figures finally first firstly five following for former four from further furthermore getting given giving go good had
  half has have having he hello help helping hence her here hers him his holding how however hundreds i if images
  immediately in including increasingly indeed initially inside instead into is it its itself just keeping killing last
  lastly late later least less let let’s like likewise local long looking made making many may maybe me meanwhile meetings
  men met might millions ministers more moreover most mostly much must my nations near nearly neither never nevertheless
  new next nine no nobody none nonetheless nor not notably note notes nothing now nowhere obviously of off officials often
  on once one online only onto opposition or other others otherwise our out outside over overall own parents part partners
  past people per perhaps photographs please previously prior probably protecting providing putin’s q question quite
  quoting rather read reasons recent recently refugees regarding remarks reportedly reports rescue residents respectively
  responding results same sanctions saying scores second secondly see seeing seen separately seven several she should
  similarly since six so soldiers some someone something sometimes soon sources south-west speaking statement statements
  step still stopping strikes such suddenly supporting tackling taking talking talks ten terrorism terrorists text than
  thank thanks that the their them then there thereafter therefore these they third this those though thousands three
  through throughout thus to today today’s together tomorrow tonight too toward towards train training troops two
  ultimately under unfortunately unless unlike until up upon us use using usually very via victims video violence visiting
  was watch we welcome well were what whatever when whenever where whereas whether which while who whoever whole whom whose
  why will with within without witnesses women women’s working world would yes yesterday yet you young your`);

/** Names of days and months, which are dates. */
export const calendar = toSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  christmas easter ramadan eid`);

/** Adjectives of nations and creeds: alone they name nobody. */
export const demonyms = toSet(`
  afghan african albanian algerian american arab arabic argentine argentinian armenian asian australian austrian azerbaijani bahraini
  bangladeshi belarusian belgian bosnian brazilian british bulgarian canadian catalan catholic chechen chilean chinese christian
  colombian communist congolese croatian cuban cypriot czech danish democrat democratic dutch egyptian emirati english estonian ethiopian
  european filipino finnish french georgian german ghanaian greek hindu hungarian icelandic indian indonesian iranian iraqi
  irish islamic islamist israeli italian jamaican japanese jewish jordanian kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz latvian lebanese libyan
  lithuanian malaysian mexican moldovan mongolian moroccan muslim nepalese nepali nigerian norwegian omani ottoman pakistani palestinian
  persian peruvian polish portuguese protestant qatari republican roman romanian russian rwandan saudi scottish serbian shia
  shiite sikh singaporean slovak slovenian somali soviet spanish sudanese sunni swedish swiss syrian taiwanese tajik tanzanian thai tibetan
  tunisian turkish turkmen ugandan ukrainian uzbek venezuelan vietnamese welsh western yazidi yemeni zimbabwean kurds turks
  iraqis syrians afghans americans britons russians iranians turkmens arabs christians muslims jews sunnis shias yazidis europeans
  northern southern eastern central`);

/** First names that news of many countries gives; a run that begins with one is a person. */
export const firstNames = toSet(`
  aaron abdul abdullah abu adam adel ahmad ahmed aisha alan albert alex alexander alexei ali alice alison amanda amina amir amy ana
  anatoly andrea andreas andrei andrew angela anita ann anna anne anthony antonio antony arthur ashraf asif ayman barack barbara bashar ben
  benjamin bernard bill bob boris brett brian bruce carla carlos carol caroline catherine charles charlotte chen chris christian christina
  christopher claire claudia colin dan daniel david deborah dennis diana dieter dmitry donald donna dorothy edward elena elizabeth emily emma
  emmanuel eric erik eva fatima federica fernando fiona francis francois frank fred gabriel gary george gerald giorgio giovanni
  gordon graham grace greg guy haider hamid hannah hans harold harry hassan heather helen henry hillary hugh hussein ian ibrahim igor imran
  ingrid irene isabel ivan jack jacob jacques jair james jamal jan jane janet jason javier jean jeff jennifer jeremy jessica jim joan joe
  johan john jon jonathan jorge jose joseph joshua juan julia julian julie justin kamal karen karim kate katherine keith ken kenneth kevin
  khaled khalid kim laila larry laura lauren laurent lee leila leon liam linda lisa liz lloyd louis lucy luis luke maha mahmoud malala
  manuel marco margaret maria marie mario mark marta martin mary matt matthew maurice max michael michelle miguel mike mohamed
  mohammad mohammed mona monica moqtada muhammad mustafa nadia nancy narendra natalia nathan nicholas nick nicolas nicole nigel nikolai
  nina noah noor nuri olga oliver olivia omar oscar pablo patricia patrick paul pedro peter phil philip pierre rachel rafael ralph raymond
  rebecca recep richard rob robert roberto roger roland ronald rosa ross roy russell ruth ryan sabah saddam salman sam samantha samuel sandra
  sara sarah scott sean sergei sharon shinzo simon sofia sophie staffan stefan stephanie stephen steve steven susan suzanne tariq ted teresa theresa
  thomas tim timothy tobias tom tony ursula valerie vanessa vera victor victoria vincent vladimir volodymyr walter wang wendy william xi
  yasmin yuri yusuf zainab zhang philip`);

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
