export const TEMPLATE = 'samspel_template';
export const API_PASSWORD = 'api-password-of-the-tests';
export const WORKER_PASSWORD = 'worker-password-of-the-tests';
export const AUDIT_KEY = Buffer.alloc(32, 3).toString('base64');
