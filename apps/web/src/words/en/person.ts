import type { Shape } from '../shape.js';
import type { person as sv } from '../sv/person.js';

export const person: Shape<typeof sv> = {
  person: {
    title: 'The young person',
    name: 'Name',
    birthDate: 'Born',
    number: 'Personal number',
    numberLabel: 'Personal or coordination number',
    numberHint: 'Ten or twelve digits. Leave it empty while it is unknown.',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    school: 'School',
    schoolClass: 'Class',
    role: 'Function',
    relation: 'Relation to the young person',
    guardians: 'Guardians',
    guardian: 'Guardian {{number}}',
    more: 'Personal number, address, contact and school',
    moreOfGuardian: 'E-mail and address',
    unknown: 'unknown',
    happened: 'When and where it happened',
    received: { written: 'Written by you', came: 'Came in to you', told: 'You were told of it' },
    reporter: 'Reported by',
    privateReporter: 'Told by a private person',
    privateAbout: 'Passed on to nobody (OSL 26:5). Your own unit alone sees this.',
    whoReports: 'Who reports',
    whoReportsAbout: 'You stand as the reporter unless you name somebody else. Whoever gets the report sees who it is.',
    toldPrivately: 'Did a private person tell you?',
    correct: 'Correct',
    correctTitle: 'Correct what is known of the young person',
    correctAbout:
      'Of your own unit’s record. Those who were told already keep what they were told, and correct their own.',
    save: 'Save',
    removeGuardian: 'No longer a guardian',
    custodySource: 'Where do you know the guardians from?',
    custodyAbout:
      'Whoever is a guardian no more decides no more: a no from them ends. A new guardian is to be asked, and consents that rested on the yes of all guardians do not hold until you have that answer.',
    custodySources: {
      'population-register': 'The population register',
      court: 'A court’s decision',
      told: 'Somebody told us',
    },
    addGuardian: 'Add a guardian',
    copy: 'Copy to our system',
    copied: 'Copied. Paste it into your system.',
    notCopied: 'The browser did not copy. Mark the text here and copy it yourself.',
    toCopy: 'Text to copy',
    what: 'What happened',
    notProtected: 'Is the young person’s identity protected?',
    toProtection: 'Mark it in the details',
    isProtected: 'The identity is protected. The protection is not lifted here.',
    markProtectedAbout:
      'Marked as secret, protected registration or an assumed identity. The name is hidden from all but named staff.',
    markProtected:
      'Once you save, only the head, you and whoever wrote your report read what there is on the young person, until the head has named readers. Tell the head. It can not be taken back here. The other parties in the case have to mark it at their own agency.',
    protectedTitle: 'Protected identity',
    readBy: 'Read by {{names}}.',
    readByNobody:
      'Read by the head and by who wrote it down or marked it as protected, until the head has named readers.',
    notYours: 'You see the dates and tasks of the case. Ask your head if you need to read more.',
    notYoursAsHead: 'You see the dates and tasks of the case.',
    nameReaders: 'Name readers',
    nameAbout: 'Those whom you choose alone read names, texts and notes. Who named them is in the log.',
    readerOut:
      'Read no more, once you save: {{names}}. That goes for whoever has tasks in the case as well, who then sees dates alone.',
    readersNeeded:
      'Tick at least one. If none of them is to read any more, choose somebody else instead, such as yourself.',
    saveReaders: 'Save readers',
  },
};
