"""Closed lists of English words that tell how a fact was written. Grammar only; what is said stands in the library."""


def these(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


DETERMINERS = these("the a an my our your his her its their this that these those some one")
PRONOUNS = these("i we you he she it they there someone somebody everyone")
STARTERS = (
    DETERMINERS
    | PRONOUNS - {"i"}
    | these(
        "how why what when where which who whose whether if about in on at under behind beside between with without "
        "near inside outside while because after before during"
    )
)
"""Words that lose their capital when they move into the middle of a sentence; names and terms keep theirs."""
QUESTION_WORDS = these("how why what when where which who whose whether if")
AUXILIARIES = "do|does|did|would|can|could|have|has|had|are|is|was|were|will|should|may|might"
PAST = these(
    "was were is are am had has have got took came went rang broke dropped died did kept cut fell lost ran left began "
    "started stopped failed crashed called cried thought forgot missed mixed overslept picked walked misread joined "
    "arrived answered woke slept turned made opened launched bought built won acquired announced moved sold closed "
    "expanded merged signed hired grew published introduced wants plans sells makes works runs serves leads"
)
"""Finite verbs that are common in what people write here; enough to tell a clause from a noun phrase."""
SURE = these("was were is are had has have did went came rang began woke opened launched bought won announced")
"""Those that show a clause even after a bare noun or a name ("Acme was bought by …")."""
IMPERATIVES = these(
    "tell describe explain walk talk give name sell introduce imagine show convince define solve write draw pitch "
    "list compare suppose say"
)
PROMISE_VERBS = these(
    "send call ring phone email e-mail mail write get let hand submit deliver come return give tell bring provide "
    "confirm reply answer complete finish do share forward upload sign post attend join be drop text message decide "
    "fill arrange book check prepare show follow report say talk speak respond translate draft fix make meet scan "
    "pass supply take have"
)
PLACES = these("in on at under behind beside between with without near inside outside by up down halfway")
JOB_WORDS = these("job position role post apprenticeship traineeship internship placement vacancy")
"""A role that ends in one of these, or goes on after it ("PhD position in …"), needs no "position" after it."""
AFTER_A_JOB = these("in at for with on of as")
TELLS_NOTHING = these(
    "about after again being every first other people their there these thing things under using where which while would "
    "work years working experience knowledge skills ability strong daily"
)
"""Words that stand beside anything: that two texts share one does not mean that they are about the same."""
TITLES = these(
    "mr mrs ms miss mx dr prof professor herr frau monsieur madame mme mlle signor signora pan pani sr sra srta señor "
    "señora señorita dra don doña"
)
WITH_FIRST_NAME = these("don doña dña")
"""Titles that belong to the first name: nobody is "Don Ruiz"."""
DECLINED = {"Herrn": "Herr"}
"""A title as it is written over an address → as it is said."""
PARTICLES = these("van von der den de del della di da du la le ter ten zu zur af")
"""Small words that belong to the surname after them."""
FAMILY_FIRST = these(
    "nguyen tran pham hoang phan vu vo dang bui do ho ngo duong ly kim park lee choi jung jeong kang cho yoon jang lim "
    "han oh seo shin kwon wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo tanaka sato "
    "suzuki takahashi watanabe ito yamamoto nakamura kobayashi kato"
)
"""Names that in their own countries come before the first name: which of two is the surname cannot be told."""
