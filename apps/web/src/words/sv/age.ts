export const age = {
  age: {
    soon: 'Fyller år snart',
    theYoung: 'den unge',
    turns: 'Fyller {{age}} {{date}}.',
    'guardians-end': 'Vårdnadshavarnas samtycke upphör då: fråga {{name}} själv.',
    'own-yes': 'Från då behövs också ett ja från {{name}}.',
    'no-longer-young': 'Det som bara gäller unga upphör då: ta ställning till vad som ska fortsätta.',
  },
};
