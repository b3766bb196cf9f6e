import { Injectable } from '@nestjs/common';

/** Says within this worker that there may be notices, so that mails are made of them at once. */
@Injectable()
export class NoticesWritten {
  private heard: () => void = () => undefined;

  onTold(heard: () => void): void {
    this.heard = heard;
  }

  tell(): void {
    this.heard();
  }
}
