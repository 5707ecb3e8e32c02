/** How much work a file may ask for: its numbers of rounds are the file's own, and it is not trusted. */
import { AppError } from '../../../shared/domain/errors.ts';

/** Several times what the strongest programs ask for; some seconds of work. */
const mostRounds = 5_000_000;

/** Rounds that are left. */
export class Work {
  private left = mostRounds;

  /** @throws AppError `identity.unsupported` */
  spend(rounds: number): void {
    this.left -= rounds;
    if (rounds < 1 || this.left < 0) throw new AppError('identity.unsupported');
  }
}
