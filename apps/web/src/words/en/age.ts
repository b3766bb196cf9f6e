export const age = {
  age: {
    soon: 'Birthdays ahead',
    theYoung: 'the young person',
    turns: 'Turns {{age}} {{date}}.',
    'guardians-end': 'The guardians’ consent ends then: ask {{name}} in person.',
    'own-yes': 'From then a yes from {{name}} is needed too.',
    'no-longer-young': 'What is for the young alone ends then: see what is to go on.',
  },
};
