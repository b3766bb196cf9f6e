import { describeForms } from '#pledge';
import * as forms from '../../apps/web/src/api/pledge-forms.js';

it('the forms that the web app was given are as a pledge’s records are described; npm run client writes them anew', () => {
  expect({ ...forms }).toEqual(describeForms());
});
