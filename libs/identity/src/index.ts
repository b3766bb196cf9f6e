export { DemoAccount, Installation } from './installation.js';
export { listAgencies, listColleagues } from './list-agencies.js';
export { Me } from './me.js';
export { Agency, Person } from './people.js';
export { showInstallation } from './show-installation.js';
export { showMe } from './show-me.js';
export { type OpenedSession, signIn } from './sign-in.js';
export { signOut } from './sign-out.js';
