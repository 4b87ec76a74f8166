import { describe, expect, test } from "vitest";
import { said } from "../../../../test/support/times.ts";

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
