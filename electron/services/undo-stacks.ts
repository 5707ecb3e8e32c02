/** One step that undo takes back at once. */
export interface Step {
  readonly operation: string;
  readonly changeSets: readonly string[];
  /** Steps with the same key that follow each other closely become one. */
  readonly mergeKey?: string | undefined;
  /** When it was last added to, ISO 8601. */
  readonly at: string;
}

/** Typing pauses shorter than this stay one step, in milliseconds. */
const mergeWithin = 4000;
const most = 500;

/** What can be undone and redone since the workspace was opened; the changes themselves are in the change log. */
export class UndoStacks {
  #undo: Step[] = [];
  #redo: Step[] = [];

  /** Notes a step that was just done; what had been undone can no longer be redone. */
  done(step: Step): void {
    this.#redo = [];
    const last = this.#undo.at(-1);
    const pause = last === undefined ? NaN : Date.parse(step.at) - Date.parse(last.at);
    const merges =
      last !== undefined &&
      step.mergeKey !== undefined &&
      last.mergeKey === step.mergeKey &&
      // A clock that was set back says nothing about how close they are.
      pause >= 0 &&
      pause < mergeWithin;
    if (merges) {
      this.#undo[this.#undo.length - 1] = {
        ...step,
        changeSets: [...last.changeSets, ...step.changeSets],
      };
    } else {
      this.#undo.push(step);
      if (this.#undo.length > most) this.#undo.shift();
    }
  }

  /** The step that `undo` would take back. */
  nextUndo(): Step | undefined {
    return this.#undo.at(-1);
  }

  /** The step that `redo` would do again. */
  nextRedo(): Step | undefined {
    return this.#redo.at(-1);
  }

  /** The top step was undone by `inverse`, which redo would invert in turn. */
  undone(inverse: Step): void {
    this.#undo.pop();
    this.#redo.push(inverse);
  }

  /** The top undone step was done again by `again`. */
  redone(again: Step): void {
    this.#redo.pop();
    this.#undo.push(again);
  }
}
