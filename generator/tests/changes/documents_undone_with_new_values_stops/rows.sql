INSERT INTO "Lesson" ("id", "content") VALUES
  (1, '{"tags":"x","level":"low","part":{"kind":"quiz","points":1},"gone":"g","kept":{"kind":"quiz","points":1}}'),
  (2, '{"tags":"y","level":"low","part":{"kind":"quiz","points":1},"gone":"g","kept":{"kind":"quiz","points":1}}'),
  (3, '{"tags":"z","level":"low","part":{"kind":"quiz","points":1},"gone":"g","kept":{"kind":"quiz","points":1}}'),
  (4, '{"tags":"v","level":"low","part":{"kind":"quiz","points":1},"gone":"g","kept":{"kind":"quiz","points":1}}'),
  (5, '{"tags":"w","level":"low","part":{"kind":"quiz","points":1},"gone":"g","kept":{"kind":"quiz","points":1}}');
