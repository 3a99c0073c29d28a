### Forms: sections, questions, short labels, hints and options.

## Sections

section-eligibility = Conditions
section-profile = Organisation
section-figures = Figures
section-self_assessment = Self-assessment scores
section-declaration = Declaration
section-categories = The seven categories
section-documents = Evidence
section-internal_notice = Internal notice
section-call = The call

## Hints used in several places

hint-three-years = Three years are counted back from the filing deadline. If yes, you will be asked for the date, which is then checked.
hint-latest = If it was more than once, give the latest date. For example 2024-06-18.
hint-figures = You can write 35000000 or “35 million”. Use the audited figures.
hint-loss-figures = You can write 8600000; a loss is written -200000. Use the audited figures.
hint-score = Out of 1000, a whole number, as in the self-assessment report.
hint-category = You can type it here or send files; for a long text files are better.
hint-files = PDF, Word (docx), Excel (xlsx), TXT, and pictures (JPG, PNG).

## Conditions

field-in_county = Was your organisation lawfully set up in this county?
    .short = Set up in the county
    .hint = Where it is registered, according to the business licence or registration certificate.
field-operating_since = Since which day has your organisation been operating normally?
    .short = Operating since
    .hint = Year, month and day, for example 2019-03-05. Usually the day it was set up; if work began later, the day it began.
field-org_kind = What kind of organisation is it?
    .short = Kind
    .hint = Schools, hospitals, associations and others not run for profit choose “Non-profit organisation”. The conditions differ.
option-org_kind-enterprise = Enterprise or other business
option-org_kind-nonprofit = Non-profit organisation
field-little_giant = Is it recognised as a specialised “little giant” enterprise?
    .short = “Little giant”
    .hint = The document of recognition counts and will be asked for. If yes, two years of good self-assessment are enough instead of three.
field-self_assessed = How did your self-assessment by the performance excellence criteria turn out in { $year }?
    .short = Self-assessment { $year }
    .hint = Go by the conclusion of that year’s report; the score is asked for later.
option-self_assessed-good = Good or better
option-self_assessed-not_good = Below good
option-self_assessed-not_done = None was made
field-own_ip = Is your core technology your own intellectual property?
    .short = Own intellectual property
    .hint = For example patents, software copyright, plant variety rights. If yes, evidence is asked for later.
field-leading_indicator = Which indicator put you near the top of your industry in the county last year?
    .short = Leading indicator
    .hint = One is enough. If there are several, choose the strongest.
option-leading_indicator-revenue = Revenue
option-leading_indicator-profit_tax = Profit and tax
option-leading_indicator-asset_contribution = Return on total assets
option-leading_indicator-none = None of these
field-contribution = Has your organisation contributed to society in an outstanding way, and can you show it?
    .short = Contribution to society
    .hint = For example people served, results for the public, commendations.
field-recommended = Does your supervising or registering department recommend you?
    .short = Department’s recommendation
    .hint = A non-profit organisation needs the recommendation of one of the two; it is asked for later.
field-honest = Does your organisation operate lawfully and honestly, with a good credit record and reputation?
    .short = Honest operation
    .hint = If you are not sure of the record, you can look it up on the Credit China website first.
field-policy_breach = In the last three years, did you fall short of national industrial, quality or environmental policy?
    .short = Policy breach
    .hint = For example by using equipment that the state has ordered to be phased out. { hint-three-years }
field-policy_breach_on = On which day did you fall short of the policy?
    .short = Date of policy breach
    .hint = { hint-latest }
field-unlicensed = In the last three years, did you ever lack a licence that you needed?
    .short = Missing licence
    .hint = For example producing, selling or serving without a permit. { hint-three-years }
field-unlicensed_on = On which day did you lack the licence?
    .short = Date of missing licence
    .hint = If it went on for some time, give its last day. { hint-latest }
field-accident = In the last three years, was there a quality, safety or environmental accident for which you were responsible?
    .short = Accident
    .hint = Answer yes if an inquiry found your organisation responsible. { hint-three-years }
field-accident_on = On which day was the accident?
    .short = Date of accident
    .hint = { hint-latest }
field-failed_inspection =
    In the last three years, did any of these happen?
    ① a product failed an official inspection at any level;
    ② exported goods led to claims, returns or official notices because of their quality;
    ③ there was serious trouble with the quality of a service.
    .short = Inspections and service
    .hint = { hint-three-years }
field-failed_inspection_on = On which day did it happen?
    .short = Date (inspections and service)
    .hint = { hint-latest }
field-loss = Did your organisation make a loss in any of the last three years?
    .short = Loss
    .hint = Go by the net profit in the audited accounts; you will be asked for it year by year, and it is checked.
field-loss_year = In which year was the loss?
    .short = Year of loss
    .hint = If there were several, choose the latest.
field-cheating = In the last three years, did you break the rules of any government quality award, for example by false statements?
    .short = Award rules broken
    .hint = Awards of the state, province, city and county all count. { hint-three-years }
field-cheating_on = On which day were the award’s rules broken?
    .short = Date (award rules broken)
    .hint = { hint-latest }
field-blacklisted = In the last three years, were you put on a joint-punishment list for serious dishonesty?
    .short = Joint-punishment list
    .hint = It counts even if you have been taken off since. { hint-three-years }
field-blacklisted_on = On which day were you put on the list?
    .short = Date of listing
    .hint = { hint-latest }
field-other_breach = In the last three years, was there any other serious breach of law, rules or discipline?
    .short = Other serious breach
    .hint = What you have already given above need not be repeated. { hint-three-years }
field-other_breach_on = On which day was the other serious breach?
    .short = Date of other breach
    .hint = { hint-latest }

## Organisation

field-org_name = What is your organisation’s full name?
    .short = Full name
    .hint = As on the business licence or registration certificate.
field-credit_code = What is its unified social credit code?
    .short = Credit code
    .hint = 18 characters, on the business licence or registration certificate; capital or small letters.
field-address = What is its address?
    .short = Address
    .hint = Where it actually works, down to the house number.
field-legal_representative = Who is its legal representative?
    .short = Legal representative
    .hint = If it is not a legal person, whoever is in charge.
field-contact_name = Who is the contact for this filing?
    .short = Contact
    .hint = The secretariat will turn to this person.
field-contact_phone = What is the contact’s phone number?
    .short = Phone
    .hint = A mobile number, or a landline with its area code, for example 0376-5951234.
field-contact_email = What is the contact’s e-mail address?
    .short = E-mail
    .hint = Optional; you can skip it.
field-industry = Which industry is it in?
    .short = Industry
    .hint = For example “food processing” or “primary education”.
field-employees = How many people work there now?
    .short = Employees
    .hint = Just the number, for example 260.
field-main_products = What are its main products or services?
    .short = Main products or services
    .hint = A few sentences are enough.
field-recommending_body = Does anybody recommend your organisation?
    .short = Recommended by
    .hint = Optional. A township, a department of the county or a trade association; otherwise skip it.
field-is_branch = Is it a branch, a unit or an outpost of another organisation?
    .short = Branch
    .hint = If yes, the parent organisation checks it, holds the internal notice and recommends it.
field-parent_name = What is the parent organisation’s full name?
    .short = Parent organisation
    .hint = As on the parent’s business licence or registration certificate.

## Figures

field-revenue = What was your revenue in { $year }?
    .short = Revenue { $year }
    .hint = { hint-figures } Non-profit organisations give their total income.
field-profit_tax = What were your profit and tax together in { $year }?
    .short = Profit and tax { $year }
    .hint = Total profit plus the taxes due. { hint-loss-figures }
field-net_profit = What was your net profit in { $year }?
    .short = Net profit { $year }
    .hint = { hint-loss-figures }

## Self-assessment scores

field-assessment_score = How many points did your self-assessment give in { $year }?
    .short = Self-assessment score { $year }
    .hint = { hint-score }

## Declaration

field-declaration =
    For your organisation, please confirm:
    ① what you fill in and submit is complete, true and accurate, and your organisation answers for it;
    ② nothing in it touches state security or state secrets;
    ③ each document that holds trade secrets is marked when it is uploaded.
    .short = Declaration
    .hint = Documents can be uploaded after this. If anything is classified, please do not send it here; contact the secretariat first.

## The seven categories

field-category_leadership = Leadership: what do you do, and with what effect?
    .short = Leadership
    .hint = The role of senior leaders, governance, responsibility to society. { hint-category }
field-category_strategy = Strategy: what do you do, and with what effect?
    .short = Strategy
    .hint = How strategy is made and carried out. { hint-category }
field-category_customers = Customers and market: what do you do, and with what effect?
    .short = Customers and market
    .hint = How you learn about them, keep in touch and raise satisfaction. { hint-category }
field-category_resources = Resources: what do you do, and with what effect?
    .short = Resources
    .hint = People, finance, information and knowledge, technology, infrastructure, and relations with partners. { hint-category }
field-category_processes = Process management: what do you do, and with what effect?
    .short = Process management
    .hint = How processes are found and designed, run and improved. { hint-category }
field-category_improvement = Measurement, analysis and improvement: what do you do, and with what effect?
    .short = Measurement and improvement
    .hint = How you measure, analyse and evaluate, improve and innovate. { hint-category }
field-category_results = Results: what have you achieved?
    .short = Results
    .hint = Please show levels, trends and comparisons with others from the last three years. { hint-category }

## Evidence

field-doc_licence = Please upload the business licence or registration certificate.
    .short = Licence or certificate
    .hint = { hint-files }
field-doc_accounts = Please upload the audit reports or accounts of the last three years.
    .short = Accounts
    .hint = Your figures are checked against them. { hint-files }
field-doc_ip = Please upload evidence of your intellectual property.
    .short = Intellectual property
    .hint = For example patent or software copyright certificates. { hint-files }
field-doc_little_giant = Please upload the recognition as a “little giant” enterprise.
    .short = “Little giant” recognition
    .hint = { hint-files }
field-doc_recommendation = Please upload the recommendation of your supervising or registering department.
    .short = Department’s recommendation
    .hint = It needs the department’s official seal; send a scan or a photo. { hint-files }
field-doc_other = Is there any other evidence to add?
    .short = Other evidence
    .hint = Optional, for example certifications, honours, a report on social responsibility. { hint-files }

## Internal notice

field-notice_place = Where is the internal notice posted?
    .short = Place of the notice
    .hint = For example “notice board of the plant and intranet”. A branch gives the place at its parent.
field-notice_published_on = On which day was the internal notice posted?
    .short = Notice posted on
    .hint = That day itself does not count; the end is computed for you. It cannot lie before the call was published.
field-notice_objections = Did anyone object during the notice?
    .short = Objections
    .hint = Your organisation (the parent, for a branch) settles them. If any is still open, please settle it first.
option-notice_objections-none = Nobody objected
option-notice_objections-settled = There were objections; all are settled
field-notice_evidence = Please upload evidence of the internal notice.
    .short = Evidence of the notice
    .hint = For example photos, screenshots, a sealed statement about the notice. { hint-files }
field-parent_recommendation = Please upload the parent organisation’s recommendation.
    .short = Parent’s recommendation
    .hint = Issued by the parent after its check, once the notice has ended without objection, with its official seal. { hint-files }

## The call (filled in by the secretariat)

field-call_media = In which media is the call published?
    .short = Media
    .hint = The county’s main media must be among them, for example “county government website, county media centre”.
field-call_published_on = On which day is the call published?
    .short = Published on
    .hint = Today or later, for example 2026-01-12. Filing opens with it.
field-call_closes_on = On which day does filing close?
    .short = Closes on
    .hint = It closes at 24:00 of that day. Applicants need time for their internal notice; this is checked before publication.
field-call_contact = Who can be contacted, and at which number?
    .short = Contact
    .hint = For example “Quality Section, Zhang San, 0376-5951234”. It goes into the call.
