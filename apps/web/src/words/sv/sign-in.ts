export const signIn = {
  signIn: {
    title: 'Logga in',
    promise: 'Ingen faller mellan stolarna.',
    about:
      'Polis, socialtjänst, skola och fritid ser samma nästa steg. Varje ärende har alltid en ansvarig och ett datum.',
    who: 'Vem vill du vara?',
    choose: 'Välj ett demokonto. Du kan byta när som helst uppe till höger.',
    welcome: 'Logga in',
    withWork: 'Använd ditt konto i tjänsten.',
    email: 'E-post',
    password: 'Lösenord',
    enter: 'Logga in',
    otherWay: 'Logga in med e-post och lösenord',
  },
};
