import { expect, it } from "vitest";
import { detectLanguage } from "./language.ts";

it.each([
  ["The bridge over the river was closed on Monday after a crack was found, officials said.", null, "en"],
  ["The bridge over the river was closed on Monday after a crack was found, officials said.", "en_GB", "en-GB"],
  ["Die Brücke über den Fluss wurde am Montag gesperrt, nachdem ein Riss gefunden worden war, sagte das Ministerium.", "en", "de"],
  [
    "Мост через реку закрыт, сообщило министерство транспорта в понедельник утром. Никто не пострадал, сказала министр журналистам, но движение будет остановлено как минимум на неделю, пока инженеры не осмотрят опору. Они были уверены, что трещина появилась еще зимой, когда лед поднялся выше обычного. Компания, которая построила этот мост, не ответила на вопросы.",
    null,
    "ru",
  ],
  ["ok, can't really recall the soup over there, so it must have been meh", null, "en"],
  ["De brug over de rivier is maandag gesloten, zei het ministerie.", null, "nl"],
  ["- Holm, chairman\n- Wirt, deputy\n- Saar (Lowmoor)\n* 14 boats\n".repeat(8), null, null],
  ["Short.", "fr", "fr"],
  ["Short.", null, null],
  ["Short.", "no such tag!", null],
])("%s (%s)", async (text, hint, language) => {
  expect(await detectLanguage(text, hint)).toBe(language);
});
