import { Body, Controller, Delete, Get, Inject, Ip, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Cases } from '#cases';
import { Me, showMe, signIn, signOut } from '#identity';
import type { Request } from '#use-case';
import { Can } from '../auth/can.js';
import { Public } from '../auth/public.js';
import { cookieName, Session, unkeyed } from '../auth/session.js';
import { SignInLimit } from '../auth/sign-in-limit.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Name, Password } from '../http/fields/text.js';
import { ADDRESSES, type Addresses, SIGN_IN } from '../tokens.js';

class Credentials {
  @Name() declare email: string;
  @Password() declare password: string;
}

@Controller()
export class SessionController {
  constructor(
    private readonly cases: Cases,
    private readonly limit: SignInLimit,
    @InjectDataSource(SIGN_IN) private readonly signing: DataSource,
    @Inject(ADDRESSES) private readonly addresses: Addresses,
  ) {}

  @Post('session')
  @Public()
  @Answers(Me, 201)
  async signIn(
    @Body() { email, password }: Credentials,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    this.limit.attempt(email, address);
    const { token, expires } = await signIn(this.signing, email, password);
    this.limit.succeeded(email, address);
    reply.setCookie(cookieName(this.https), token, { ...this.cookie(), expires });
    return this.cases.read({ token }, showMe);
  }

  @Delete('session')
  @Can('session')
  @AnswersNothing()
  async signOut(@Session() session: Request, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    reply.clearCookie(cookieName(this.https), this.cookie());
    await this.cases.change(unkeyed(session), signOut);
  }

  @Get('me')
  @Can('session')
  @Answers(Me)
  me(@Session() session: Request): Promise<Me> {
    return this.cases.read(session, showMe);
  }

  private get https(): boolean {
    return this.addresses.publicUrl.startsWith('https:');
  }

  private cookie() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.https } as const;
  }
}
