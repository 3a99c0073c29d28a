### The pool of experts, entered from a table (arts. 9, 10).

button-pool-template = Download the list to fill in
pool-table-how = For many at once, download the list, fill it in and send it back.
pool-template-name = List of experts
pool-template-ready = The list is ready. Fill in one expert a row, and send the file back here.
pool-entered =
    { $count ->
        [0] No expert was entered.
        [one] ✓ { $count } expert was entered. Who is there by name and telephone is renewed, not doubled.
       *[other] ✓ { $count } experts were entered. Who is there by name and telephone is renewed, not doubled.
    }
pool-wrong =
    { $count ->
        [one] { $count } cell of the list was not read; please correct it and send the list again, nobody is doubled:
       *[other] { $count } cells of the list were not read; please correct them and send the list again, nobody is doubled:
    }
