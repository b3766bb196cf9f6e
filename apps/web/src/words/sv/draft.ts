/** What is written and not sent. */
export const draft = {
  draft: {
    at: 'kl. {{clock}}',
    saved: 'Sparat som utkast {{when}}. Bara du ser det.',
    found: 'Du började skriva här {{when}}.',
    anew: 'Börja om',
    throwAway: 'Kasta det du har skrivit?',
    yesAnew: 'Ja, börja om',
    keep: 'Nej, behåll det',
    unsaved: {
      unanswered: 'Sparas inte: ingen anslutning. Det du skriver finns bara på den här sidan tills nätet är tillbaka.',
      refused: 'Sparas inte som utkast. Det du skriver finns bara på den här sidan.',
    },
    gone: 'Det här är redan skickat, eller borttaget på en annan dator eller telefon.',
    other: 'Du skrev något annat på en annan dator eller telefon {{when}}.',
    takeOther: 'Använd den versionen',
    keepMine: 'Behåll det som står här',
    theirs: 'Någon annan har ändrat sedan du började skriva. Nu står det:',
    takeTheirs: 'Ta det som står nu',
    goOn: 'Fortsätt med mitt',
  },
  cover: {
    title: 'Du är utloggad',
    kept: 'Det du skrev finns kvar. Logga in som {{name}} igen så fortsätter du där du var. Ingen annan ser det.',
    unsaved: 'Det finns text som inte är sparad. Lämna den?',
  },
};
