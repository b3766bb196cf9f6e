export const age = {
  age: {
    soon: 'Fyller år snart',
    theYoung: 'den unge',
    turns: 'Fyller {{age}} {{date}}.',
    'guardians-end': 'Vårdnadshavarnas samtycke slutar då: fråga {{name}} själv.',
    'own-yes': 'Från då behövs också ett ja från {{name}}.',
    'no-longer-young': 'Det som bara gäller unga slutar då: se vad som ska fortsätta.',
  },
};
