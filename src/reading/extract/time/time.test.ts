import { describe, expect, test } from "vitest";
import { read, said } from "../../../../test/support/times.ts";

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
