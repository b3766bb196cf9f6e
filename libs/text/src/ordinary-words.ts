const listed = (text: string): string[] => text.trim().split(/\s+/);

/** Words without which little can be said, and which are names too: Hans, Bo or Liv would otherwise stand in nearly every text. */
export const commonWords: ReadonlySet<string> = new Set(
  listed(`
  alla alls ande ans av barn bo bror can dag de dem den deras dess det dig din dina du då en ena er era ert ett far fem fram
  för ha han hans har henne hennes hit hon honom hos hur i in inga inge is ja jag ju kan klar klara kom kul liv man men mig
  min mina mor mot my nej ni nio nu och om oss par per port på ren ser sig sin sina sju skola son stor så tal tar tid till
  tio tre två under ung ut vad van var vara ved vem vi via vid vän vår våra vårt är å ö
  `),
);

/** All words that are names too. */
export const ordinaryWords: ReadonlySet<string> = new Set([
  ...commonWords,
  ...listed(`
  al alban alias alm amen ana anis anus art ask aster atlas aura avans axel ban bana ben berg bin bita björk björn blanka
  blom bob borg bro daga dal dan dana don duva el eld elda eldar elva emir ester falk fia flink flora fors frank fred fri
  frid frisk fyra german git glad granit gren gro gry gul gull gun guy gård hai hammar hanne hav hava hed helga henna hind
  hoa holm hägg höst ia ida ion iris isa islam israel jack jade jan jarl jeans jihad jo joy jul juli juni junior juris kaj
  kamel karens karl khan kid klass knut kobra krona kung kvarn kvist kåre lag lama lan lava le lei leja lek lex li lida lila
  lilja lin lind linn lis lo lotta lotus lov lu lund lustig löv ma maj mana mara marin marina mark mars masa mat max may md
  mentor merit meta mi mil minnas mira mod modig mosa myra nan natt ninja nisse nor nord norr not nova näs odd oden olle ove
  pa park penny polis pos putte pär raid ram ramadan ran rand rapp ras rasa rask ray reda rehab rex rida rik rim rio rita
  rolig roman ros rosa rum rut ruta råd rån saga sam san sand seans set sex sid sjö skog sky sköld slå smed sol sommar sona
  stark sten stig stolt storm strand ström stå sultan sund svan sven svensk svärd syn syster söder tag tala tapper thi tiger
  tim tina tom tor torg trana tu tuba tur una urban ute val valborg vanna varg vide vik viking vilda vilja vinter vira visa
  visar vit vita väst yen älva ängla åker åsa åse åska åtta örn öster
  `),
]);
