const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Given names that at least a hundred people in Sweden go by, folded: a public list, of which nobody learns anything. More than nine
 * of ten are called by one of these. Counted by Statistics Sweden (SCB, namnstatistik, tilltalsnamn, 31 December 2020; open data).
 * Marked pure, so that a page that knows words by this lib does not carry them.
 */
export const givenNames: ReadonlySet<string> = /* @__PURE__ */ listed(
  `
  aaliyah aarne aaron aase abas abbas abbe abd abdalla abdallah abdalrahman abdel abdelaziz abdelkader abdelrahman abdi
  abdiaziz abdifatah abdihakim abdikadir abdikarim abdimalik abdinasir abdiqani abdirahim abdirahman abdirashid abdirisak
  abdirisaq abdirizak abdisalam abdishakur abdo abdou abdoulie abdu abdul abdulah abdulahad abdulahi abdulaziz abdulhadi
  abdulhakim abdulhamid abdulkader abdulkadir abdulkarim abdulla abdullah abdullahi abdullatif abdulqadir abdulrahim
  abdulrahman abdulsalam abdulwahab abdurahman abdurrahman abeba abed abeer abel abhishek abid abiel abigail abir abolfazl
  abraham abrar abrehet abshir abu abubakar abukar acke ada adam adama adan adar adel adela adele adelia adelina adeline
  adelle adem aden adham adi adiam adian adib adiba adil adin adina adis adisa admir adna adnan adolf adonay adrian adriana
  adrianna adriano adrienne afaf aferdita afnan afrah afram afrim afsaneh afshin agata agaton agda agim agne agnes agnesa
  agneta agnetha agnieszka agron agust ahlam ahmad ahmed ahmet ahti aicha aida aidan aiden aiham aija aikaterini aila aileen
  aili aiman aimee aimo aina aino aira airi aisa aisha ajdin ajla ajna ajsa akbar akberet aki ako akram aksel al ala alaa
  alain alan aland alba alban albana albert albertina alberto albin albina albion albulena alde aldin aldina aldo aldona ale
  alea alec alejandra alejandro aleks aleksa aleksandar aleksander aleksandr aleksandra aleksandrs aleksei aleksi alem alen
  alena alessandra alessandro alessia alessio alex alexa alexandar alexander alexandr alexandra alexandre alexandros
  alexandru alexey alexi alexia alexis alexsander alexsandra aleyna alf alfhild alfons alfonso alfred alfredo algot ali alia
  alice alicia alicja alida alieu alija alin alina aline alireza alisa alisha alisia alison alissa aliya aliyah alizia alla
  allan allen alli allie allis allison ally alma almas almaz almedina almin almina almir almira alper alpo alrik althea altin
  alva alvar alvaro alve alvi alvin alvina alwa alwin alya alyssa amaal amadeus amadou amal amalia aman amanda amandus amani
  amanuel amar amara amber ambjörn ameer amel amela amelia amelie amen amena ameneh amer ami amie amila amilia amin amina
  aminata amine amino amir amira amit amjad ammar ammi ammie amna amneh amos amr amra amran amro amy ana anab anahita anais
  anand anas anastasia anastasiia anastasija anastasios anders andi andjela andras andre andrea andreas andree andreea andrei
  andrej andres andrew andrey andrii andrija andris andrius andrzej andy anel anela anes anesa aneta anett anette angel
  angela angelica angelika angeliki angelina angeline angelique angelo angelos angie angus anh ani ania anica anika aniko
  anil anis anisa anita anitha anitta anja anke anki ankica anmar ann anna annabella annabelle annacarin annakarin annalena
  annamaria annbritt anne anneli annelie annemarie anneth annett annette anni annica annicka annie annika annikki annita
  annmari annmarie annsofi annsofie anny ante antero anthon anthony antje anto antoine antoinette anton antonella antoni
  antonia antonina antonio antonios antony antti anu anwar anya apostolos aprilia ara aram aran aras arash araz arben arber
  arda ardian ardit ardita areej aref arezo arezoo ari aria ariam arian ariana arianna ariel arif arijana arild arin arina
  aris arja arjeta arkadiusz arkan arlind arlinda arman armand armando armen armend armi armin arne arnela arnold aron
  arsalan arsema arsim arta artan artem arthur artin arto artur arturas arturo arun arunas arve arvid arvin arvo arwa arwen
  arwid arya aryan arzu asaad asad asal aseel asef asghar asha ashkan ashley asho ashraf asia asif asil asim asima asiya asko
  aslan asli asma asmaa asmeret asmerom asmir aso asra assad assar asta aster aston astor astrid astrit asya ata atef atefeh
  athanasios athena athina atilla atlas atle attila aud audrey audrius august augusta auli aulis aune aura aurelia aurora ava
  avan avin avni awa awat awaz awet aws axel axelina aya ayaan ayad ayah ayan ayat ayaz ayda aydin ayesha ayham ayhan ayla
  aylin ayman aymen aynur ayoub ayse aysegul aysel aysha ayten ayub ayuub azad azadeh azam azar azeb azhar azita aziz aziza
  azra babak bader badr bahaa bahar bahareh bahman bahram bajram baker balazs balder ban bana banaz baraa baran barbara
  barbro baris barry bartlomiej bartosz barzan basel basem bashar bashir bashkim basil basim basima basir basma bassam bassel
  bassem bastian batol batool batoul bayan bayram bea beata beate beatrice beatrix beatriz beda behar behnam behnaz behzad
  bekim bekir bela belal belinda bella belle belma belmin ben bengt benita benjamin bennie benno benny bent bente benyamin
  beppe berat bereket berfin berhane berit berith berivan berna bernadette bernard bernd berndt berne bernhard bernice bernt
  bernth bert berta berth bertil beryl besart besarta besim besnik beth betiel betina bettina betty betul bianca bibbi bibi
  bijan bilal biljana bill billie billy bim bin biniam binta birger birgit birgitta birgitte birk birte birthe bisan bisrat
  bita bitte bjarne bjorn björg björn björne blanca blanka blenda blerim blerina blerta blessing bo bob boban bobby bobo
  bodil boel bogdan bogumila boguslaw bojan bojana bonnie boo boris borislav boshra bosse bozena brahim brandon branislav
  branka branko brenda brian brigitta brigitte brita brith britt britta britten brittmarie bror bruce bruno bryan bujar
  bulent burak burhan burim bushra busra buster börje caesar caisa caitlin caj cajsa caleb calle calvin camelia cameron
  camila camilla camille camilo can carin carina carine carita carl carla carlo carlos carmen carol carola carolin carolina
  caroline carolyn carsten casandra caspar casper caspian cassandra cataleya catalin catalina catarina catharina catherine
  cathrin cathrine catrin catrine cay cazper ceasar cecile cecilia cecilie cedric celeste celia celie celina celine cem cemal
  cengiz cesar cevin cezary chadi chamoun chanel chanelle chantal charalampos charbel charina charles charlie charlott
  charlotta charlotte charly chatarina chatrin chatrine chelsea chen chi chiara chloe chris christa christel christelle
  christer christian christiane christin christina christine christofer christoffer christoph christophe christopher christos
  cia cihan cilla cim cina cindy cissi claes claire clara clarence clarissa clary clas claude claudia claudio claus clemens
  cleo cliff colin collin cong connie conny conrad constantin cordelia corina corinne cornelia cornelis cornelius craig
  crister cristian cristin cristina cristofer cristoffer cristopher csaba curt cynthia dafina dag daga dagmar dagmara dagny
  dahabo dahir dahlia daisy dajana dalal dalia dalibor dalila dalya damian damien damir damon dan dana danait dane dani dania
  danial danica daniel daniela daniele daniella danielle daniil danijel danijela danilo danny dante danuta dany daoud daphne
  dara dardan daria darian darin dario daris darius dariusz darja darko darren darwin darya dastan daud david davide davood
  davor davud dawid dawit dawood dea dean debbie debora deborah deepak deeqa deeqo dejan delia delina demir deni denice denis
  denisa denise deniz denize dennis denniz denny deqa derek derin derya desire desiree desmond despina destiny devin dewin
  dexter diaa diala diana diane diar diba dick didar didrik diego dieter dijana dilan dilara dilek dima dimitar dimitra
  dimitri dimitrios dina dinah dinh dino dion dirk disa ditte divya diyar djordje dmitri dmitry dmytro doaa dolores dominic
  dominik dominika dominique don donald donatas donia donika donna donny donya dora dorian dorina doris dorota dorotea
  dorothea dorothy douglas dragan dragana dragica dragisa drago drilon drita driton dua duaa duc duha dumitru dunia dunja
  dunya dusan dusanka dusko duy dylan dzenan dzenana dzevad ebba ebbe ebbot ebon ebrahim ebrima ebru eda edda eddi eddie eddy
  eden edessa edgar edgars edi edin edina edis edison edit edita edith edla edmond edmund edna edon edona edris eduard
  eduardo edvard edvin edward edwin edyta eero eeva efe efraim efrem egidijus egil egle egon egzon egzona ehab ehsan eija
  eije eila eileen eilert eina einar eine eino eira eirini eive eivind eivor eja eje ejvor ekaterina ekrem el ela elaf elaheh
  elaine elda eldana eldar eldin eleanor elen elena eleni elenor elenore eleonor eleonora eleonore elfriede elham eli elia
  eliah elian eliana elias eliaz elice elicia elida elie elif elijah elin elina eline elinor elinore elio elion eliot eliott
  elis elisa elisabet elisabeta elisabeth elise elisia elissa eliza elizabet elizabeta elizabeth elizaveta elize elke ella
  elle ellen ellenor elli ellie ellika ellinor ellinore ellion elliot ellioth elliott ellis elly elma elmar elmedin elmedina
  elmer elmin elmira elna elnaz elodie elof eloise elon elona elsa elsbeth else elsi elsie elsy elton elva elvedin elvi elvin
  elvina elvir elvira elvis elvy elwin elwira elyas elza elzbieta ema emad eman emanuel emanuela embla emel emeli emelia
  emelie emelina emely emil emile emili emilia emilian emiliano emilie emilija emilio emily emin emina emine emir emira emma
  emmanuel emmeli emmelie emmet emmett emmi emmie emmy emrah emran emre emrik emy ena enar enas endrit enes engin engla enis
  enisa enja enna enok enrico enrique ensar enver enya enzo eray ercan erdal erdem eren erene erfan erhan eric erica erich
  erick erik erika erin erina erion erja erjon erkan erkki erland erling ermias ermin ermina erna ernest ernesto ernst erol
  ervin erwin eryk erzsebet esa esad esaias esam esbjörn eskil esko esma esmail esmat esme esmeralda espen esra esraa esrom
  essa essam essie essy esteban estelle ester esther estrid eszter etel ethan ethel eugen eugenia eunice eva evald evan
  evangelia evangeline evangelos eve evelin evelina eveline evelyn even evert evi evin evy ewa ewelina ewy eyad eyob eyvind
  ezra fabian fabio fabiola fadel fadi fadia fadil fadila fadime faduma fadumo fadwa fady fahad fahd fahed fahim fahima
  fahimeh fahmi fahrudin faik faisa faisal faith faiz faiza falah fannie fanny farah farahnaz faramarz fardowsa fares farhad
  farhan farhia farhiya farhiyo fariba farid farida farideh faris farnaz farouk farshad farshid fartun faruk farzad farzana
  farzaneh fatema fatemah fateme fatemeh faten fathi fathia fatih fatiha fatima fatimah fatime fatin fatma fatme fatmeh
  fatmir fatmire faton fatou fatoumata fatuma fawaz fawzi fawzia fayez faysal febe federico fehime fehmi felice felicia
  felipe felix felizia feras ferdinand ferenc fereshteh ferhat ferial ferid ferida feride fernanda fernando feryal feven fia
  fidan fideli fikret fikreta filimon filip filiph filippa filiz filmon filsan finn fiona firas firat fisnik fitim fitore
  fitsum flamur flavia flemming flora florence florent florentina florian florin foad folke fouad frances francesca francesco
  francis francisca francisco franciszek franco francois frank franka franklin frans franz franziska fred freddie freddy
  frederic frederick frederik fredric fredrica fredrick fredrik fredrika freija frej freja freweini freya freyja frida
  friedrich fritiof fritjof fritz frode fuad fuat furkan gabi gabor gabriel gabriela gabriele gabriella gabrielle gaby galina
  gamze gani ganimete gary gaston gavin gazmend geir gelila gemma genet gentiana geoffrey georg george georges georgette
  georgi georgia georgina georgios gerald geraldine gerard gerardo gerd gerda gerhard german gerry gert gerth gertie gertrud
  gerty gezim ghada ghadir ghaith ghassan ghazal ghazi ghazwan ghena ghenet gheorghe ghina gholam gholamreza ghufran ghulam
  gia gideon gilbert gilda gill gillis gina ginger gino gintaras giorgi giorgio giovanna giovanni gisela git gita gith gittan
  gitte giulia giuseppe gladys glen glenn gloria gonzalo goran gordana gordon gottfrid grace graciela graham granit grazyna
  greger gregor gregory greta grete gretel grethe grim gro gry grzegorz gudrun guido guillaume guillermo gul gulay guled
  gulistan gull gullan gullbritt gullevi gulli gullvi gun gunborg gunbritt gunda gunde gunder gunhild gunilla gunlög gunn
  gunnar gunnel gunni gunny gunter gunther gunvi gunvor gurli gustaf gustav gustavo gusten guy gyula györgy gärd gökhan göran
  gördis görel görgen gösta göta göte ha haben habib habiba habibo habtom hacer haci haddy hadeel hadi hadia hadil hafiz
  hafsa hagar hagos hai haidar haider haifa haifaa haile hailey hailie haitham hajar hajer hajrija hajrudin hakan hakim hala
  haley halid halil halima halime halimo halina halit hamda hamdi hamed hamid hamida hamidreza hampus hamsa hamse hamza
  hamzah hamze hamzeh hana hanaa hanad hanadi hanan hanane haneen hani hanifa hanife hanin hanna hannah hannan hanne hannele
  hannelore hannes hannu hans hany hao harald hardy haris harley haron haroon harri harriet harry harun hasan hashem hashim
  hasna hasnaa hassan hasse hassen hasti hatem hatice hava haval havanna havin havva hawa hawar hawo hawraa haya hayat haydar
  hayder hayley haylie haytham hazal hazar hazel hazem hazim heather heaven heba hector hedda hedi hedvig hedwig hege heidi
  heike heikki heimo heino heinrich heinz hektor helen helena helene helga helge heli helia helin helle hellen helmer helmi
  helmut helny helvi hend hendrik henna henning henny henok henri henric henrietta henriette henrik henry henryk herbert
  herman hermann hermela hermine hermon hernan hero herta hesham hevi hevin hiam hiba hibo hicham hikmet hilal hilda hilde
  hildegard hilding hildur hilja hilkka hillevi hilma hilmer hind hinda hira hisham hiwa hiwet hiyab hjalmar hjördis hoa
  hoang hoda hodan holger hollie holly homa hong horst hosam hossam hossein houda hozan hubert huda hugo hui hulda hulya hung
  huong husam husein huseyin hussain hussam hussein hussen hussien huu håkan ia ian ib iben ibrahim ibtisam ida idil idris
  idriz idun ieva ifrah ignacio igor ihab ihsan ikhlas ikram ikran ilaf ilda ildiko ileana ilham ilhan ilia ilias ilija ilir
  ilja ilkka ilma ilon ilona ilpo ilse ilya ilyas imad iman imane imran imre ina inas indira indra ines inez inga ingalill
  ingar ingbritt inge ingeborg ingegerd ingegärd ingela ingemar ingemo inger ingert ingmar ingmari ingmarie ingo ingrid
  ingvar ingvor inkeri inna intisar ioan ioana ioanna ioannis ion ionut iqbal iqra ira iraj irem iren irena irene ireneusz
  irfan irina irini iris irja irma irmeli irmelin irmgard iryna isa isaac isaak isabel isabela isabell isabella isabelle isac
  isadora isak isam isatou ishak isidor islam ismael ismahan ismail ismet ismeta ismo isolde isra israa israel issa issam
  isse istvan iulian iuliia iva ivan ivana ivanka ivar ivica ivo ivona ivonne ivy iwona iyad iza izabel izabela izabell
  izabella izabelle izak izet izeta izla jaafar jaakko jaan jaana jaber jacek jack jackie jackson jacob jacqueline jacques
  jad jade jadranka jadwiga jafar jagoda jahn jaime jake jakob jakub jalal jalil jama jamal james jamie jamil jamila jamileh
  jamshid jan jana jane janet janeth janette jani janice janina janine janis janna jannat janne janni jannica jannice
  jannicke jannie jannika jannike jannis janos janusz jaqueline jari jarkko jarl jarmo jarno jaroslav jaroslaw jasim jasin
  jasmin jasmina jasmine jasminka jasna jason jasper javad javid javier jawad jawid jax jaxon jay jayden jean jeanette jeanne
  jeannette jeff jeffrey jehad jehan jehona jekaterina jelena jemal jemima jenan jenna jenni jennica jennie jennifer jenny
  jens jeremiah jeremias jeremy jerker jerry jerzy jesper jesse jessica jessie jessika jesus jeton jette jhon jhonny jian
  jibril jie jihad jihan jill jim jimi jimmi jimmie jimmy jin jinan jing jiri joachim joacim joackim joakim joan joana joanna
  joanne joao joaquin joar jocelyn jocke joe joel joelle joen joey johan johann johanna johanne johannes john johnnie johnny
  johny jolanta jolene jolie jolin jolina joline jomana jon jona jonah jonas jonatan jonathan jones joni jonna jonnie jonny
  jordan jorge jorma jorun jorunn jose josef josefin josefina josefine joseph josephine joshua josip josua joud joudi jouko
  jouline joumana jouni jovan jovana jovanka jovica joy joyce jozef jozsef juan juana judit judith judy juha juhani jukka
  juli julia julian juliana julianna julie julien juliet juliette julija julijana julio julius jumana jun june juni junia
  junie junior junis juno jurgen jurgita juri jussi justin justina justine justus justyna jusuf jutta jwan jyrki jytte jöns
  jöran jörg jörgen jörn ka kaan kaarina kaarlo kacper kadir kadri kai kaija kais kaisa kaisu kaj kaja kajsa kalevi kalid
  kalle kaltrina kamal kamar kambiz kamel kamil kamila kamilla kamran kani karam karar kareem karen kari karim karima karin
  karina karine karita karl karla karna karol karola karolin karolina karoline karoly karrar karsten karwan karzan kasem
  kasim kaspar kasper kaspian kassem kastriot kata katalin katariina katarina katarzyna kate katerina kateryna katharina
  kathe katherine kathleen kathrin kathrine kathryn kathy kati katia katica katie katinka katja katri katrin katrina katrine
  katy kauko kaveh kawa kawsar kawthar kay kayla kazem kazimierz keijo keith kelian kellie kelly kelvin kemal ken kenan
  kendra kennert kennerth kennet kenneth kennie kenny kent kenth kenza kerem kerim kersti kerstin kerttu ketty kevin kewin
  keyla keyvan khadar khadija khadijeh khadijo khadra khaled khalid khalida khalil khan khawla kia kian kiana kiara kibrom
  kicki kid kidane kilian killian kim kimberly kimi kimmo kimmy kina kinan kinda kinga kira kiran kirill kirsi kirsten kirsti
  kit kitty kjell kjersti kjerstin klara klas klaudia klaus knud knut kobra kokob konny konrad konstantin konstantina
  konstantinos kornelia krishna krista kristel krister kristian kristiina kristijan kristin kristina kristine kristjan
  kristofer kristoffer krisztina krystian krystyna krzysztof ksenia kubra kujtim kurt kushtrim kyle kylie kyllikki kyösti
  kärstin käthe kåre laban labinot ladan lage laila laine laith lajla lajos laleh lama lamar lamia lamija lamin lamis lan
  lana lara larin larisa larissa larry lars lasse laszlo latif latifa laura lauren laurence laurent lauri lava lavin lavinia
  lawand lawin lawrence laya layal layan layla layth lazar le lea leah leandra leandro leart ledion lee leen leena leevi lei
  leia leiah leif leija leila leith leja lejla lemlem lena lene leni lenita lenka lennart lennarth lennie lennon lennox lenny
  leo leon leona leonard leonardo leonel leonid leonidas leonie leonor leonora leonore leopold leslie leszek leticia levent
  levente levi levin levina levis levon lewi lewis lex lexi lexie leya leyla li lia liam lian liana liane lias liban lida
  lidia lidija lidya lii liisa lil lila lilas lili lilia lilian liliana liliane lilith lilja liljana lill lillan lillemor
  lilli lillian lillie lillvor lilly lilo lily limar lin lina lincoln linda lindha line linea linette ling linh linn linna
  linnea lino linton linus lion lionel liridon liridona lis lisa lisbet lisbeth lise liselott liselotte lisen lisette liss
  lissie liubov liudmila liv liva livia liya liyana liz liza lizette lizzie ljiljana ljubica ljubisa ljubomir lo loa loay loe
  loella logan lois loke lola lolita lollo lone loredana lorena lorens lorent lorentz lorenz lorenzo lorik lorin loris lorna
  lotta lotte lotten lotti lottie lotus lou louay loui louice louie louis louisa louise lourdes lova love lovelia lovi lovina
  lovis lovisa lowa lowe lowisa lu luan luay lubna luca lucas lucaz lucia lucian luciana luciano lucie lucy lucyna ludde
  ludmila ludvig ludwig luigi luis luisa luiza lujain luka lukas lukasz luke lul lula lulia luljeta lulzim luma lumi luna
  luqman luul luwam luz lycke lydia lykke lynn ma maarit mabel mac maciej maddox madelaine madelein madeleine madelen
  madelene madicken madiha madina madlen mads magda magdalena maged maggie magne magnus maha mahad mahamed mahamud mahdi
  maher mahin mahir mahmod mahmood mahmoud mahmud mahmut mahnaz mahsa mahtab mai maia maida maija maikel maiken maila maine
  maire mais maisaa mait maivor maj maja majbritt majd majda majed majeda majid majida majken majlinda majlis majt majvi
  majvor maksim maksymilian malak malcolm malcom malek malena malene malgorzata malik malika malin malkolm malou malte malva
  malvina mana manal manar manda mandana mandus mandy manfred manh mani manijeh manne mansoor mansour mantas manuel manuela
  mara marah maral maram marc marcel marcela marcello marcelo marcia marcin marco marcos marcus mardin marek margaret
  margareta margarete margareth margaretha margarita margit margita margitta margot margret margreth margrethe marguerite
  mari maria mariah mariam mariama marian mariana mariann marianna marianne maribel marica marie mariela mariell mariella
  marielle mariem marietta mariette marigona mariia marija marijan marijana marika marilyn marin marina marine marinette
  marino mario mariola marion marios maris marisa marisol marissa marit marita maritha maritta maritza marius mariusz mariya
  marja marjan marjatta marjo marjut mark marketta markku marko markus marlen marlena marlene marley marlon marta martha
  martin martina martine martins martta martti martyna martynas marvin marwa marwah marwan marwin mary marya maryam maryama
  maryan maryna marzena marzia marzieh masa mason masood masoud masoumeh massimo massoud masud matea matej mateo mateusz
  matheo matheus mathias mathieu mathilda mathilde maths matias matija matilda matilde matin mats matteo matteus matthew
  matthias matti mattias mattis matts matz maud maude mauno maureen mauri maurice mauricio maurits mauritz mauro max maxim
  maxime maximiliam maximilian maximillian maximus maxine maxwell may maya mayada mayar maysaa mayvor mazen mazin md meaza
  medhanie mediha medina medine meena meeri megan mehari mehdi mehmed mehmet mehran mehrdad mehri mei meia meija meja melanie
  melat melek meliha melika melike melina melinda melis melisa melissa melker melody melvin melwin mensur mentor meral
  mercedes mercy merete mergim merhawi merhawit meri meriam meriem merima merit merita merja merjem merna meron mersiha mert
  mervat merve mervi mery meryem meseret mesut meta metin mette meya mhd mi mia mica micael micaela michael michaela michail
  michal micheal michel michele michell michelle mickael mickaela micke midia mie miguel mihaela mihai mihail mihajlo mihret
  miia mika mikael mikaela mikail mikal mike mikhail mikkel mikko miklos mikolaj mila milad milan milana milda mildred mile
  milea mileah milena milenko miles milia miliam milian milica milio milja milka milla mille millie million milly milo
  milorad milos milou milton mimi mimmi mimmie mimoza min mina mindaugas mindy mine minea minela minella minelle minette ming
  minh minja minna minnah mino minoo minou mio miodrag mir mira mirabelle miral miran miranda miray mireille mirela mirella
  mirelle miriam mirja mirjam mirjana mirko mirna miro miroslav miroslava miroslaw miroslawa mirsad mirsada mirza misha miski
  mitra mladen moa modou mogens mohamad mohamed mohammad mohammadreza mohammed mohamud mohanad mohannad mohsen mohsin mojgan
  mojtaba mokhtar mollie molly moltas momodou mona monia monica monicka monika monique monir monira morad morgan moritz
  morris mortaza morten morteza mosa moses mostafa mouna mounir mourad mousa moussa moustafa muad muamer mubarak muhamad
  muhamed muhamet muhammad muhammed muhammet muhanad muhannad muharem muhsin mujo mujtaba mukhtar mulki mulugeta mumtaz muna
  munasar munir munira muntaha murad murat mursal murtaza musa musab muse mushtaq mussie mustaf mustafa mustafe mustapha my
  myra myriam myrna märit märta märtha måns mårten nabeel nabil nabila nada nader nadezda nadia nadim nadin nadine nadir
  nadira nadiya nadja nadya nael naemi nafisa nagham nahed nahid nahida nahla nahom nahrin naida nail naila naile naim naima
  naimo najah najat naji najib najiba najibullah najla najlaa najma najmo najwa nalin nan nana nancy nanna nanny naod naomi
  nardos narges nargis nariman narin narmin naser nashwan nasim nasima nasir nasra nasreen nasrin nasro nasser nassim nasteho
  natacha natali natalia natalie nataliia natalija nataliya natalja nataly natalya natan natanael nataniel natasa natascha
  natasha nathali nathalia nathalie nathan nathanael nathaniel natnael navid nawal nawar nawras nawzad naya naz nazanin nazar
  nazdar nazia nazir nazli nazmi nea neah nebojsa neda nedal nedim nedzad negar negin neha neil nejat nejla nejra nela nelia
  nell nella nelli nellie nelly nelson nemanja nemi nemo nenad neo nermin nermina nesrin nestor nevena nevenka nevin nezar
  ngoc nguyen nichlas nicholas nick nicke nicki nicklas nicky niclas nico nicola nicolae nicolai nicolas nicole nicoleta
  nicolina nicoline nida nidal nidhal niels nihad nihal nihat niilo niina nika nike niki nikita nikki niklas niko nikola
  nikolai nikolaj nikolaos nikolas nikolaus nikolay nikolina nila nilas nilla nilo nilofar nils nima nimco nimo nina ninja
  ninna ninni ninnie nino ninos nisa nisha nisreen nisrin nisse nittaya nivin nizar noa noah noak noam noel noelia noella
  noelle noemi noha nomi noomi noor noora nor nora norah norbert nore norea norma norman norton nour noura nova novak novali
  novalie novelia nowa nuha nur nura nuray nuri nusret nuur obada obaida oda odai oday odd oden odette odin ofelia oili
  oksana ola olaf olav olavi ole oleg oleksandr olena olga olha oline oliver olivera olivia olivier oliwer oliwia oliwier
  olle olli olliver olof olov omar omed omer omid omran onni onur ophelia orhan orlando orvar osama oscar oskar osman osmo
  ossi ossian othilia othman otilia otis ottilia otto ousman outi ove owe owen oxana ozan ozzy pa paavo pablo palle paloma
  pamela panagiota panagiotis paola paolo paraskevi pari parisa parsa parvaneh parvin parviz parwin pascal pasi patric
  patrice patricia patricio patrick patrik patrycja patryk paul paula pauli paulin paulina pauline paulius paulo paulus pavel
  pavle pavlos pawel payam payman peder pedram pedro peeter pegah peggy pehr pekka pelin pella pelle penelope penny pentti
  peo per percy perla pernilla pernille pero perry pertti petar peter pether pethra petr petra petri petrit petronella petros
  petru petrus petter peyman philip philipp philippa philippe phillip phoebe phoenix phuong pia pier pierre pieter pietro
  piia pim pinar ping piotr pirjo pirkko pixie polina polly pontus pooja poppy poul pranee preben predrag prince priscilla
  priya priyanka przemyslaw putte päivi pär pål qais qamar qasim qendresa quang quoc qusai qusay raad rabab rabi rabia rabih
  rachel rachid rada rade radmila radomir radoslaw radovan radu radwan raed rafael rafaela rafal rafat rafi rafik raghad
  raghda ragna ragnar ragnhild ragnvald rahaf rahel rahim rahima rahma rahman rahmat rahmo rahul rahwa raid raija raili raimo
  raine rainer raisa raja rajaa rajesh rakan rakel ralf ralph ram rama ramadan raman ramazan ramez rami ramia ramin ramiz
  ramiza ramon ramona ramtin ramy ramzi rana rand randa randi randy raneem rani rania ranim ranja ranya raoul raphael raquel
  rasa rasha rashid rasim rasmus rasoul rauha raul rauni rauno ravi rawa rawaa rawad rawan rawand ray raya rayaan rayan
  raymond raza razan razia razija razmus rebeca rebecca rebecka rebeka rebin reda reem refik regina rehab reham reidar reidun
  reijo rein reine reinhold reino remi remy remzi renas renata renate renato rene renee reuben rex reza rezan riad rian
  ricard ricardo riccardo richard rick rickard ricky rida ridwan rifat rigmor rihab riham rihanna riitta rikard rikke riley
  rim rima rimas rimon rina rio risto rita ritaj ritha ritta ritva river roaa robbin robel robert roberta roberth roberto
  robin robyn rocio rocky roda rode rodi rodica rodney rodolfo rodrigo roger rohan rohullah roine rojin roksana rola roland
  rolando rolf roma roman romana romeo romina ronak ronald roni ronia ronja ronnie ronny rony ronya rosa rosalie rosanna
  rosario rose rosemarie rosemary roshan rosie rosita rosmari rosmarie roula roxana roxanna roy roya royne roz roza rozalia
  ruaa ruba ruben ruby rudi rudolf rufta rufus rui runa runar rune runo ruslan rustam rustan rut ruta rutger ruth ruweyda
  ruza ruzica ryan ryszard saad saadia saara saba sabah sabahudin saban saber sabiha sabina sabine sabir sabirin sabri sabrin
  sabrina sadaf sadeta sadia sadije sadik sadiq sadiya sadiyo saed saeed saeid safa safaa safet safeta safia safija safiya
  safwan saga sagal sahand sahar sahel saher sahra sahro sai said saida saif saima saira saja sajad sajjad sakari sakarias
  sakariye sakina sakineh salah salam salar saleem saleh salem sali salih saliha salim salima salina sally salma salman salme
  salome salomon salvatore salwa salwan sam sama samah saman samanta samantha samar sameer sameh samer sami samia samina
  samir samira samiya sammi sammy samra samrawit samsam samson samuel samy san sana sanaa sanaz sandeep sander sandi sandor
  sandra sandro sandy sanel sanela sanije sanja sanjin sanna sanne sanny santiago santino sara sarah saranda sardar sargon
  sari sarina sarita sarkis sarmad saron sasa sasan sascha sasha saskia satu sauli saulius sava savanna savannah sawsan sayed
  saynab scarlett scott sead sean seba sebastian sebastien sedat sedigheh sedra sefika seham seid seif seija sejla selam
  selamawit selda selemawit selena selim selin selina selma selman sema semere semhar semir semira semra senad senada senait
  senay senija senja sepideh seppo serdar serena sergei sergej sergey sergio serhat serife serkan set setareh seth sevda
  sevdije seved sevgi sevim seyed seyedeh seynab shaban shabnam shad shadi shadia shah shahab shahad shahd shahed shahid
  shahin shahla shahnaz shahram shahrzad shaima shaimaa shakila sham shams shamsa shamso shan shane sharbel sharif sharifa
  sharmarke sharmin sharon shatha shawn shayan shaymaa shaza shazia sheila sherif sherin shervin sherzad shewit shilan shima
  shireen shirin shirley shiva shpresa shqipe shukri shwan sia siamak siavash sibel sibylla sickan sid sidney sidra siem
  sienna sif sigbritt sigfrid sigge signe signhild signild sigrid sigrun sigurd sigvard sihaam siham siiri sila silas silja
  silje silke silva silvana silvia silvija sima simeon simin simo simon simona simone simret sina sinan sindre sinem sinikka
  sinisa sipan sirak siri sirin sirkka sirpa sirwan sisko sissel sissela sissi siv sivan sivert siw sixten skender sladana
  sladjana slavica slavisa slavko slawomir slobodan slobodanka smail smilla snezana snjezana sofi sofia sofie sofija soha
  sohail soheil soheila sohrab soile soili sol solange solbritt solgerd soliana solin solmaz solomon solveig solvig solweig
  soma somaya somayeh sona songul sonia sonja sonny sonya sophia sophie soran soraya soren sorin sotirios souad souzan sozan
  spencer srdan srdjan staffan stana stanislav stanislaw stanley stavros steen stefan stefani stefania stefanie stefano
  stefanos steffen stein steinar stella stellan sten stephan stephanie stephen stevan steve steven stig stina stine stjepan
  stojan stuart sture styrbjörn suad suada suat subhi suha suhad suhaib suhaila sukanya sulaiman sulayman suleiman sulejman
  suleman suleyman suliman sultan sumaya sumayo sumeya sundus sune sunita sunniva sunny supaporn sura susan susana susann
  susanna susanne sussanne sussi sussie suvi suzan suzana suzanna suzanne svante svea svein sven svend sverker sverre
  svetlana svitlana svjetlana syed syeda sylva sylve sylvester sylvi sylvia sylwester sylwia synnöve syster szymon sölve
  sören tabarak tadas tadeusz tage taghrid taha tahani taher tahereh tahir tahira taim taimi taina taisto tala talal talha
  talia talin tamar tamara tamas tamer tamim tania tanja tanya tapani tapio tara tarek tareq tarik tariq tarja tarmo tasneem
  tasnim tatiana tatjana tatyana tauno taym tea ted teddie teddy tedros teemu teija tekla tekle telma temesgen teo teodor
  teodora teres teresa terese teresia tereza terje tero terry terttu tesfalem tess tetiana tetyana teuta teuvo texas thaer
  thalia thamer thanh thea thelma theo theodor theodora theodore theodoros theres theresa therese theresia thi thiago thilda
  thilde thim thimmy thindra thobias thom thomas thommy thony thor thorbjörn thord thore thorleif thorsten thu thure thuy
  thyra tia tiago tiam tiara tiba tibor tien tiffany tiger tiina tijana tilda tilde tilia tilly tim timea timmie timmy timo
  timothy timur tina tindra tine tinna tino tintin tirhas titti titus tobias todd toini toivo tom toma tomas tomasz tomi
  tomislav tommi tommie tommy tone toni tonie tonny tony tor tora torben torbjörn torborg tord tore torgny torkel torleif
  torsten torun torvald totte tova tove towa towe tracy trine tristan trond troy truls tryggve tsega tu tua tuan tuba tugba
  tuija tulay tunde tuomas tuomo ture turid turkan tuula tuulikki tuva tuvalie tuve tuwa tyko tyler tyr tyra tyrone ubah ugur
  ulf ulla ulrica ulrich ulrik ulrika ulrike uma umar umit umut una unn unni uno unto urban ursula urszula usama usman ute
  uwe vadim vahid valbona valbone valborg valdemar valencia valentin valentina valentino valeria valerie valle valon valter
  van vanda vanesa vanessa vania vanja vanna vasile vasileios vasiliki vasilios vedad vedat vedran veera vega veijo veikko
  veine veli vendela venkata venus vera verica verna verner veronica veronika vesa vesna vian vibeke vicente vicky victor
  victoria vida vidar vide viet vigdis viggo vigor viking viktor viktoria viktoriia viktorija vilda vilde vile vilgot vilhelm
  vilhelmina vilho vilja viljo ville villemo villiam villy vilma vilmer vilton vince vincent vincenzo vinko vinston viola
  violet violeta violetta viorel viorica vira virginia virpi virve visar vita vivan viveca viveka vivi vivian viviana viviann
  vivianne vivien viyan vjollca vlad vladan vladimir vladislav vlado vlora volkan volodymyr vuokko vytautas väinö waad wael
  wafa wafaa wahid wahida wai walaa waldemar waleed walid walter walther waltraud wanda wanja wanna ward warda wasan waseem
  wasim wassim wedad wei weine wenche wendela wendy wera werner weronica weronika wesam wictor wictoria widad widar wieslaw
  wieslawa wiggo wiktor wiktoria wilda wilde wilfred wilgot wilhelm wilhelmina wilja wille willem william willy wilma wilmer
  wilson wilton wincent winnie winston winta wiola wioletta wisam wissam witold wiveca wiveka wivi wojciech wolfgang xander
  xavier xiao ximena xin xuan yacoub yad yafet yahia yahya yahye yakob yakup yalda yaman yamen yan yana yang yannick yara
  yared yasamin yasar yaseen yasemin yaser yasin yasir yasmin yasmina yasmine yasser yassin yassine yazan yemane yen yi
  yildiz yilmaz ying ylva ylwa yngve yodit yoel yohana yohanna yohannes yolanda yonas yonatan yones yong yonis yordanos yosan
  yosef yosief yosra younes younis yousef yousif yousra youssef yousuf yrjö yrsa yu yuan yue yulia yuliia yuliya yun yunus
  yuri yusef yusra yusuf yvette yvonne ywonne zac zacharias zachary zack zackarias zaga zaher zahid zahida zahra zahraa zaid
  zain zainab zakaria zakarias zakariya zakariye zaki zakia zaman zamzam zana zander zandra zaneta zanna zara zarah zarko
  zaynab zbigniew zdenka zdravko zeb zebastian zehra zeid zein zeina zeinab zeke zeki zelda zeliha zeljka zeljko zena zenita
  zeth zeyad zeynab zeynep zia ziad ziba zigge zijad zilan zina zinab zinah zion zita ziyad zlata zlatan zlatko zoe zoey
  zofia zohra zohreh zoi zoltan zora zoran zorica zozan zsolt zsuzsanna zuhair zuhra zuzana zuzanna älva ängla åke åsa åse
  ömer örjan östen öyvind özgur özlem
  `,
);
