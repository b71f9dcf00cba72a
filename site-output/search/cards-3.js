briefingBook.cards(3,[
["Also on 7 April, Witkoff met with Putin in St. Petersburg, with the talks having been described as \u0022productive\u0022 by Russian CEO and special envoy Kirill Dmitriev.","E1 Further meetings, ¶ 24 · 7 April 2025","events/witkoff-putin-st-petersburg-2025-04-07.html#hz6zzhe"],
["The meeting focused on peace in Ukraine, with Peskov saying that the \u0022process of normalising relations is ongoing\u0022.","E1 Further meetings, ¶ 24","events/witkoff-putin-st-petersburg-2025-04-07.html#hj63hs6"]
]);
