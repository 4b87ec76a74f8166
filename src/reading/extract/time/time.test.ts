import { describe, expect, test } from "vitest";
import { plain } from "../../../../test/support/plain.ts";
import { treeOf } from "../../../nlp/tree.ts";
import { timeExpressionsOf, timesOf } from "./index.ts";

function read(marked: string, publishedAt: string | null = null) {
  const { bodyText, annotation } = plain(marked);
  const tree = treeOf(bodyText, annotation.words);
  const times = timesOf(bodyText, annotation, tree, publishedAt);
  return timeExpressionsOf(tree, times).map(({ start, end, edtf }, i) => ({ words: bodyText.slice(start, end), edtf, duration: times[i]!.duration }));
}
/** As `words = edtf` lines, which a table can be written in. */
function said(marked: string, publishedAt: string | null = null): string[] {
  return read(marked, publishedAt).map(({ words, edtf }) => `${words} = ${edtf}`);
}

describe("dates that need no publication", () => {
  test.each([
    ["on July 4, 1976", "July 4, 1976 = 1976-07-04"],
    ["on 4 July 1976", "4 July 1976 = 1976-07-04"],
    ["on the 4th of July 1976", "4th of July 1976 = 1976-07-04"],
    ["on the fourth of July, 1976", "fourth of July, 1976 = 1976-07-04"],
    ["on July 4th, 1976", "July 4th, 1976 = 1976-07-04"],
    ["on Sept. 3, 2019", "Sept. 3, 2019 = 2019-09-03"],
    ["on 3 Dec 2019", "3 Dec 2019 = 2019-12-03"],
    ["Monday, May 18, 2015", "Monday, May 18, 2015 = 2015-05-18"],
    ["Monday 18 May 2015", "Monday 18 May 2015 = 2015-05-18"],
    ["on the twenty-first of June 1900", "twenty-first of June 1900 = 1900-06-21"],
    ["on 2020-05-12", "2020-05-12 = 2020-05-12"],
    ["on 25/12/2020", "25/12/2020 = 2020-12-25"],
    ["on 12/25/2020", "12/25/2020 = 2020-12-25"],
    ["on 5/12/2020", "5/12/2020 = 2020"],
    ["on 5.12.2020", "5.12.2020 = 2020-12-05"],
    ["on 7/7/2005", "7/7/2005 = 2005-07-07"],
    ["in April 2024", "April 2024 = 2024-04"],
    ["in May, 1750", "May, 1750 = 1750-05"],
    ["in November of 1776", "November of 1776 = 1776-11"],
    ["on 5–6 September 2019", "5–6 September 2019 = 2019-09-05/2019-09-06"],
    ["on June 3-5, 2021", "June 3-5, 2021 = 2021-06-03/2021-06-05"],
    ["in the spring of 1998", "spring of 1998 = 1998-21"],
    ["the summer of 2012", "summer of 2012 = 2012-22"],
    ["in autumn 2001", "autumn 2001 = 2001-23"],
    ["in the fall of 2001", "fall of 2001 = 2001-23"],
    ["in winter 1941", "winter 1941 = 1941-24"],
    ["in Q3 2020", "Q3 2020 = 2020-35"],
    ["the second quarter of 2019", "second quarter of 2019 = 2019-34"],
    ["in 2014", "2014 = 2014"],
    ["in 1066", "1066 = 1066"],
    ["Verhoeven (1982) and others", "1982 = 1982"],
    ["in the year 71", "71 = 0071"],
    ["in the 1980s", "1980s = 198X"],
    ["in the '60s", "'60s = 196X"],
    ["in the 90s", "90s = 199X"],
    ["in the eighties", "eighties = 198X"],
    ["in the 1800s", "1800s = 18XX"],
    ["in the 19th century", "19th century = 18XX"],
    ["in the nineteenth century", "nineteenth century = 18XX"],
    ["in the twenty-first century", "twenty-first century = 20XX"],
    ["a 12th-century wall", "12th-century = 11XX"],
    ["in the 7th century BC", "7th century BC = -0700/-0601"],
    ["in 594 BC", "594 BC = -0594"],
    ["in 1200 BCE", "1200 BCE = -1200"],
    ["in 394 AD", "394 AD = 0394"],
    ["in AD 842", "AD 842 = 0842"],
    ["in AD842", "AD842 = 0842"],
    ["(c. 314)", "314 = 0314~"],
    ["on Christmas Day 2004", "Christmas Day 2004 = 2004-12-25"],
    ["after World War II", "World War II = 1939-09-01/1945-09-02"],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    ["from 1947 to 1960", ["1947 = 1947", "1960 = 1960"]],
    ["1939–45", ["1939 = 1939", "45 = 1945"]],
    ["1999–01", ["1999 = 1999", "01 = 2001"]],
    ["(1922 - 2013)", ["1922 = 1922", "2013 = 2013"]],
    ["the 15th to the 19th century", ["15th = 14XX", "19th century = 18XX"]],
    ["in the 1960s and 1970s", ["1960s = 196X", "1970s = 197X"]],
    ["on March 3 and 4, 2020", ["March 3 = 2020-03-03", "4, 2020 = 2020-03-04"]],
    ["on 3 and 10 March 2020", ["3 = 2020-03-03", "10 March 2020 = 2020-03-10"]],
    ["between May and June 1981", ["May = 1981-05", "June 1981 = 1981-06"]],
    ["from March 3 to March 11, 2020", ["March 3 = 2020-03-03", "March 11, 2020 = 2020-03-11"]],
    ["from December 3 to March 11, 2020", ["December 3 = 2019-12-03", "March 11, 2020 = 2020-03-11"]],
    ["c. 314 – 30 September 368", ["314 = 0314~", "30 September 368 = 0368-09-30"]],
  ])("%s: each date for itself", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("about, early, late, perhaps", () => {
  test.each([
    ["in early March 2023", "early March 2023 = 2023-03~"],
    ["in mid-March 2023", "mid-March 2023 = 2023-03~"],
    ["in late March 2023", "late March 2023 = 2023-03~"],
    ["in early 2023", "early 2023 = 2023~"],
    ["towards the end of 2023", "2023 = 2023~"],
    ["at the beginning of 2023", "2023 = 2023~"],
    ["in the early 1990s", "early 1990s = 199X~"],
    ["in the mid-1980s", "mid-1980s = 198X~"],
    ["in the late 20th century", "late 20th century = 19XX~"],
    ["about 1840", "1840 = 1840~"],
    ["circa 1840", "1840 = 1840~"],
    ["around March 2010", "March 2010 = 2010-03~"],
    ["possibly in 1849", "1849 = 1849?"],
    ["perhaps around 1849", "1849 = 1849~"],
    ["late on June 22, 2010", "June 22, 2010 = 2010-06-22"],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe("counted from the day of publication", () => {
  // A Wednesday.
  const day = "2024-11-20";
  test.each([
    ["The court ruled_VBD on Wednesday", "Wednesday = 2024-11-20"],
    ["They will_MD meet_VB, she said_VBD on Tuesday", "Tuesday = 2024-11-19"],
    ["They fled_VBD over the weekend", "over the weekend = 2024-11-16/2024-11-17"],
    ["The court ruled_VBD on Tuesday", "Tuesday = 2024-11-19"],
    ["The court ruled_VBD on Thursday", "Thursday = 2024-11-14"],
    ["The court has_VBZ ruled_VBN on Thursday", "Thursday = 2024-11-14"],
    ["The court will_MD rule_VB on Thursday", "Thursday = 2024-11-21"],
    ["The court will_MD rule_VB on Tuesday", "Tuesday = 2024-11-26"],
    ["The court would_MD rule_VB on Tuesday", "Tuesday = 2024-11-26"],
    ["The court could_MD rule_VB on Friday", "Friday = 2024-11-22"],
    ["They could_MD have_VB left_VBN on Friday", "Friday = 2024-11-15"],
    ["The court is_VBZ to rule_VB on Monday", "Monday = 2024-11-25"],
    ["The court was_VBD to rule_VB on Monday", "Monday = 2024-11-18"],
    ["Court to rule_VB on Monday", "Monday = 2024-11-25"],
    ["The talks begin_VBP on Sunday", "Sunday = 2024-11-24"],
    ["The vote was_VBD scheduled_VBN for Sunday", "Sunday = 2024-11-24"],
    ["They met_VBD on Sunday night", "Sunday = 2024-11-17"],
    ["Tuesday's vote failed_VBD", "Tuesday = 2024-11-19"],
    ["They met_VBD last Wednesday", "last Wednesday = 2024-11-13"],
    ["They meet_VBP next Wednesday", "next Wednesday = 2024-11-27"],
    ["They meet_VBP this Friday", "this Friday = 2024-11-22"],
    ["They met_VBD today", "today = 2024-11-20"],
    ["They met_VBD yesterday", "yesterday = 2024-11-19"],
    ["They meet_VBP tomorrow", "tomorrow = 2024-11-21"],
    ["They met_VBD the day before yesterday", "the day before yesterday = 2024-11-18"],
    ["They meet_VBP the day after tomorrow", "the day after tomorrow = 2024-11-22"],
    ["They met_VBD this morning", "this morning = 2024-11-20"],
    ["They met_VBD last night", "last night = 2024-11-19"],
    ["They met_VBD last week", "last week = 2024-11-11/2024-11-17"],
    ["They meet_VBP next week", "next week = 2024-11-25/2024-12-01"],
    ["They met_VBD this weekend", "this weekend = 2024-11-16/2024-11-17"],
    ["They meet_VBP this weekend", "this weekend = 2024-11-23/2024-11-24"],
    ["They met_VBD last month", "last month = 2024-10"],
    ["They meet_VBP next month", "next month = 2024-12"],
    ["They met_VBD last year", "last year = 2023"],
    ["They met_VBD this year", "this year = 2024"],
    ["They meet_VBP next year", "next year = 2025"],
    ["They met_VBD last quarter", "last quarter = 2024-35"],
    ["They met_VBD last summer", "last summer = 2024-22"],
    ["They meet_VBP next spring", "next spring = 2025-21"],
    ["They met_VBD this autumn", "this autumn = 2024-23"],
    ["They met_VBD last March", "last March = 2024-03"],
    ["They met_VBD last December", "last December = 2023-12"],
    ["They meet_VBP next March", "next March = 2025-03"],
    ["They met_VBD in March", "March = 2024-03"],
    ["They met_VBD in December", "December = 2023-12"],
    ["They will_MD meet_VB in March", "March = 2025-03"],
    ["They met_VBD on May 21", "May 21 = 2024-05-21"],
    ["They met_VBD on 21 December", "21 December = 2023-12-21"],
    ["They will_MD meet_VB on May 21", "May 21 = 2025-05-21"],
    ["They will_MD meet_VB on Nov. 20", "Nov. 20 = 2024-11-20"],
    ["They met_VBD on Christmas Eve", "Christmas Eve = 2023-12-24"],
    ["They met_VBD in early May", "early May = 2024-05~"],
    ["They met_VBD ten days ago", "ten days ago = 2024-11-10"],
    ["They met_VBD about ten days ago", "ten days ago = 2024-11-10~"],
    ["They met_VBD two weeks ago", "two weeks ago = 2024-11-06~"],
    ["They met_VBD two months ago", "two months ago = 2024-09~"],
    ["They met_VBD nearly three years ago", "three years ago = 2021~"],
    ["They met_VBD a decade ago", "a decade ago = 2014~"],
    ["They met_VBD a year ago", "a year ago = 2023~"],
    ["They met_VBD twenty years ago", "twenty years ago = 2004~"],
    ["It grew_VBD over the past two years", "the past two years = 2022/2024"],
    ["It grew_VBD over the last 30 days", "the last 30 days = 2024-10-21/2024-11-20"],
    ["It should_MD end_VB by the end of the year", "end of the year = 2024~"],
    ["They met_VBD earlier this month", "earlier this month = 2024-11~"],
  ])("%s", (text, expected) => {
    expect(said(text, day)).toEqual([expected]);
  });

  test.each([
    ["They met_VBD yesterday", "2024-03-01", "yesterday = 2024-02-29"],
    ["They met_VBD yesterday", "2023-03-01", "yesterday = 2023-02-28"],
    ["They met_VBD yesterday", "2025-01-01", "yesterday = 2024-12-31"],
    ["They meet_VBP tomorrow", "2024-12-31", "tomorrow = 2025-01-01"],
    ["They met_VBD last month", "2025-01-15", "last month = 2024-12"],
    ["They meet_VBP next month", "2024-12-02", "next month = 2025-01"],
    ["They met_VBD two months ago", "2024-01-31", "two months ago = 2023-11~"],
    ["They met_VBD last week", "2025-01-02", "last week = 2024-12-23/2024-12-29"],
    ["They met_VBD last week", "2024-11-18", "last week = 2024-11-11/2024-11-17"],
    ["They met_VBD last week", "2024-11-17", "last week = 2024-11-04/2024-11-10"],
    ["They met_VBD on Sunday", "2025-01-02", "Sunday = 2024-12-29"],
    ["They will_MD meet_VB on Sunday", "2024-12-31", "Sunday = 2025-01-05"],
    ["They met_VBD on February 29", "2024-11-20", "February 29 = 2024-02-29"],
    ["They met_VBD in December", "2024-12-20", "December = 2024-12"],
    ["They met_VBD on December 31", "2025-01-01", "December 31 = 2024-12-31"],
    ["They met_VBD last summer", "2024-07-10", "last summer = 2023-22"],
    ["They met_VBD last winter", "2024-02-10", "last winter = 2022-24"],
    ["They met_VBD today", "2024-11-20T23:50:00-08:00", "today = 2024-11-20"],
    ["They met_VBD today", "2024-11-20T00:10:00+09:00", "today = 2024-11-20"],
  ])("%s, published %s", (text, publishedAt, expected) => {
    expect(said(text, publishedAt)).toEqual([expected]);
  });

  test.each([null, "", "2024", "2024-13-40", "someday"])("published %j: no value", (publishedAt) => {
    expect(said("They met_VBD on Wednesday, two days ago, last month and in March", publishedAt)).toEqual([
      "Wednesday = null",
      "two days ago = null",
      "last month = null",
      "March = null",
    ]);
  });

  test("a range of days goes on", () => {
    expect(said("They will_MD meet_VB from Monday to Wednesday", day)).toEqual(["Monday = 2024-11-25", "Wednesday = 2024-11-27"]);
  });

  test("what is to come is not of the year told before", () => {
    expect(said("In 2021 he came; they will_MD meet_VB in March", day).at(-1)).toBe("March = 2025-03");
  });

  test("what goes on today is nowadays", () => {
    expect(said("The town has_VBZ a market today", "2024-11-20")).toEqual(["today = null"]);
  });

  test("a date with a line to itself is the report's day", () => {
    expect(said("Six rescued\nMonday, May 18, 2015\nThey were_VBD found_VBN on Friday", "2015-05-20").at(-1)).toBe("Friday = 2015-05-15");
    expect(said("Six rescued\nMonday, May 18, 2015\nThey were_VBD found_VBN on Friday", "2019-01-09").at(-1)).toBe("Friday = 2019-01-04");
    expect(said("Six rescued\nMonday, May 18, 2015\nThey were_VBD found_VBN on Friday").at(-1)).toBe("Friday = 2015-05-15");
  });
});

describe("counted from what the text told", () => {
  test.each([
    ["In 2015 it began; a year later it ended_VBD", ["2015 = 2015", "a year later = 2016"]],
    ["In 1724 he came; two years later he left_VBD", ["1724 = 1724", "two years later = 1726"]],
    ["On July 4, 1976 they came; two days later they left_VBD", ["July 4, 1976 = 1976-07-04", "two days later = 1976-07-06"]],
    ["On March 1, 2020 they came; ten days before, they left_VBD", ["March 1, 2020 = 2020-03-01", "ten days before = 2020-02-20"]],
    ["In February 1860 he came; the following month he left_VBD", ["February 1860 = 1860-02", "the following month = 1860-03"]],
    ["In December 1999 he came; the next month he left_VBD", ["December 1999 = 1999-12", "the next month = 2000-01"]],
    ["On May 30, 1832 he fell; the following morning he died_VBD", ["May 30, 1832 = 1832-05-30", "the following morning = 1832-05-31"]],
    ["On May 30, 1832 he fell; the previous day he wrote_VBD", ["May 30, 1832 = 1832-05-30", "the previous day = 1832-05-29"]],
    ["On May 9, 2022 he came; since then he has_VBZ stayed_VBN", ["May 9, 2022 = 2022-05-09", "since then = 2022-05-09/.."]],
    ["In 1920 he came; that year he married_VBD", ["1920 = 1920", "that year = 1920"]],
    ["In 1981 he came; in March the same year he died_VBD", ["1981 = 1981", "March the same year = 1981-03"]],
    ["On 29 April 1832 he came; on 30 May he fell_VBD", ["29 April 1832 = 1832-04-29", "30 May = 1832-05-30"]],
    ["In November 2009 it began; in January it ended_VBD", ["November 2009 = 2009-11", "January = 2010-01"]],
  ])("%s", (text, expected) => {
    expect(said(text, "2024-11-20")).toEqual(expected);
    expect(said(text)).toEqual(expected);
  });

  test("nothing was told", () => {
    expect(said("They left_VBD two days later", "2024-11-20")).toEqual(["two days later = null"]);
    expect(said("In 1976 they came; two days later they left_VBD")).toEqual(["1976 = 1976", "two days later = null"]);
    expect(said("the night before_ADP he died_VBD")).not.toContain("the night before = null");
  });
});

describe("times without a value", () => {
  test.each([
    "every Monday",
    "every year",
    "each week",
    "on Mondays",
    "at 5 pm",
    "at 22:30",
    "at midnight",
    "several days ago",
    "a few weeks later",
    "for many years",
    "in recent weeks",
    "now",
    "recently",
    "in summer",
    "on Saturday mornings",
    "Mon-Fri 08:30",
    "on February 30, 2020",
    "on April 31, 2021",
    "on February 29, 2023",
    "on 31/11/2020",
    "Friday the 13th",
  ])("%s", (text) => {
    const found = read(text, "2024-11-20");
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((t) => t.edtf)).toEqual(found.map(() => null));
  });
});

describe("no times", () => {
  test.each([
    "a Boeing 737",
    "a Boeing 1999",
    "2,023 people",
    "2019 votes",
    "1600 miners_NNS",
    "$ 2000",
    "€ 1999",
    "Resolution 1701",
    "Article 1945",
    "call 555-2010",
    "01632-1960-1234",
    "won 21–19",
    "a 3-2 win",
    "a score of 1950 points",
    "2000 meters",
    "page 1984",
    "room 2010",
    "12 percent",
    "they may_MD march_VB",
    "the sun, the sat and the dec",
    "the Sun reported_VBD it",
    "a second officer_NN",
    "he is_VBZ 45 years old",
    "a 20-year-old",
    "at the age of 45",
    "in his 30s",
    "the fall of the wall",
    "Black Friday sales",
    "a 2000 year old wall",
    "342 pages",
    "in 342 towns",
  ])("%s", (text) => {
    expect(said(text, "2024-11-20").filter((t) => !t.endsWith("= null"))).toEqual([]);
  });
});

test.each([
  ["for two hours", "PT2H"],
  ["for 30 minutes", "PT30M"],
  ["for three days", "P3D"],
  ["for six weeks", "P6W"],
  ["for 3 months", "P3M"],
  ["for twenty-five years", "P25Y"],
  ["for two decades", "P20Y"],
  ["for the next 30 hours", "PT30H"],
  ["two and a half hours", "PT2H30M"],
  ["a year and a half", "P1Y6M"],
  ["half an hour", "PT30M"],
  ["for weeks", undefined],
])("how long: %s", (text, duration) => {
  expect(read(text)[0]?.duration ?? undefined).toBe(duration);
});
