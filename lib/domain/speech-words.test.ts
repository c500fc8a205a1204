import { describe, expect, it } from "vitest";
import { SPEECHES, STANCES } from "./codes";
import { inSpeech, SPEECH_WORDS } from "./speech-words";
import { STANCE_WORDS, sideHeading } from "./stance-words";

describe("the words for speech and stance", () => {
  it("call one thing by one name, whatever stands around it", () => {
    for (const speech of SPEECHES) expect(inSpeech(speech)).toContain(SPEECH_WORDS[speech].word);
    for (const stance of STANCES)
      expect(sideHeading(stance).toLowerCase()).toBe(`${STANCE_WORDS[stance].past} by`);
  });
});
