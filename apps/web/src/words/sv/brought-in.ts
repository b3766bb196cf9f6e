export const paper = {
  paper: {
    title: 'Ta in ett pågående ärende',
    about:
      'Ett ärende som hittills har hanterats på papper. Det tas in i det skede där det är, med sina riktiga datum.',
    guardiansHint: 'Namn, med komma mellan.',
    factsHint: 'Kort vad ärendet gäller.',
    stage: 'Var står ärendet hos er?',
    entered: 'Sedan vilken dag?',
    needsEntered: 'Välj en dag, senast i dag.',
    received: 'När inkom det?',
    receivedHint: 'Lagens frister räknas från den dagen.',
    needsReceived: 'Välj en dag som inte är senare än då skedet började.',
    save: 'Ta in ärendet',
    nothing: 'Din roll har inget eget spår att ta in ett ärende i.',
  },
};
