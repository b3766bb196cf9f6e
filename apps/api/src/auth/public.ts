import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'samspel:public';

/** Answers without a session. Everything that doesn't say so needs one. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);
