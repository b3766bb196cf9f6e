export const TEMPLATE = 'samspel_template';
export const AUDIT_KEY = Buffer.alloc(32, 3).toString('base64');
/** Of the roles that programs sign in as. */
export const passwords = {
  samspel_api: 'api-password-of-the-tests',
  samspel_auth: 'auth-password-of-the-tests',
  samspel_worker: 'worker-password-of-the-tests',
};

/** The same as `migrate` is given them. */
export const passwordEnv = {
  API_PASSWORD: passwords.samspel_api,
  AUTH_PASSWORD: passwords.samspel_auth,
  WORKER_PASSWORD: passwords.samspel_worker,
};
