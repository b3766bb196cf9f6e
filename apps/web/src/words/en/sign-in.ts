import type { Shape } from '../shape.js';
import type { signIn as sv } from '../sv/sign-in.js';

export const signIn: Shape<typeof sv> = {
  signIn: {
    title: 'Sign in',
    promise: 'No one falls between the chairs.',
    about:
      'Police, social services, school and leisure see the same next step. Every case always has someone responsible and a date.',
    who: 'Who do you want to be?',
    choose: 'Choose a demo account. You can switch at any time, top right.',
    welcome: 'Sign in',
    withWork: 'Use your work account.',
    email: 'E-mail',
    password: 'Password',
    enter: 'Sign in',
    otherWay: 'Sign in with e-mail and password',
  },
};
