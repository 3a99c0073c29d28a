### What is said everywhere after a recusal (provisional).

ground-recused = You are recused from filing { $filing }; nothing of it is open to you.
ground-undeclared = You have yet to declare on filing { $filing }; it opens after that.
ground-challenge-open = The applicant of filing { $filing } has challenged you; it stays closed until the secretariat has decided.
ground-recused-from-some = You are recused from { $filings }, and this concerns all applicants; please let a colleague do it.
