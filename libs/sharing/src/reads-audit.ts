/** The officer sees who asked for what, never what they were shown (GDPR art. 39). The database's read_audit asks the same. */
export function readsAudit(roles: string[]): boolean {
  return roles.includes('data-protection-officer');
}
