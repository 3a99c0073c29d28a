### What recusal does: what whoever is recused sees, and who acts instead.

ground-recused = You are recused from filing { $filing }: its documents, scores, discussions and results are closed to you. What has to be done about it is for a colleague who is not recused.
ground-undeclared = You have not declared on filing { $filing } yet. Please declare first whether you have an interest in it; if you declare that you have none, it is open to you.
ground-challenge-open = The applicant { $filing } has asked that you recuse yourself, and the secretariat has not ruled yet. Until then the filing is closed to you; you will be told of the ruling.
ground-recused-from-some = This concerns all the filings, and you are recused from { $filings }. It is for a colleague who is not recused.
closed-to-you = { $filing } { $name }: you are recused; closed to you ({ $article })
table-closed = You are recused
filing-disputed-by-closed = ! Whose the credit code { $code } is has to be settled, and a filing that you are recused from gives it too. It is for a colleague who is not recused.
left-out-said = { $left_out ->
    [0] .
   *[other] . Filings that you are recused from, not counted here: { $left_out }.
}
