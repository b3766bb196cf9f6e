import { randomUUID } from 'node:crypto';

/** Somebody at a browser, as far as HTTP tells: a session cookie, JSON in, JSON out. */
export class Person {
  private constructor(
    private readonly base: string,
    private readonly cookie: string,
  ) {}

  static async signIn(base: string, email: string): Promise<Person> {
    const response = await fetch(`${base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'samspel-demo' }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (response.status !== 201 || cookie === undefined)
      throw new Error(`${email} could not sign in: ${response.status}`);
    return new Person(base, cookie);
  }

  async get<T>(path: string, shape: Shape<T>): Promise<T> {
    return shape.parse(await this.send('GET', path));
  }

  async post<T>(path: string, body: object, shape: Shape<T>): Promise<T> {
    return shape.parse(await this.send('POST', path, body));
  }

  async put<T>(path: string, body: object, shape: Shape<T>): Promise<T> {
    return shape.parse(await this.send('PUT', path, body));
  }

  private async send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response.json();
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  }
}

/** What an answer has to look like: one of the views that the api itself promises. */
type Shape<T> = { parse: (answer: unknown) => T };
