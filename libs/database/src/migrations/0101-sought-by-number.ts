import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit tells that somebody was sought by number, and not by which. */
export class SoughtByNumber0101 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'SoughtByNumber2026113000101';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, ['name', 'number', 'birth-date', 'name-and-birth-date']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.allow(runner, ['name', 'birth-date', 'name-and-birth-date']);
  }

  private async allow(runner: QueryRunner, ways: string[]): Promise<void> {
    const listed = ways.map((way) => `'${way}'`).join(', ');
    await runner.query(`
      alter table samspel.audit drop constraint audit_sought_check,
        add constraint audit_sought_check check (sought in (${listed}))`);
  }
}
