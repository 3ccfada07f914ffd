"""Names, places, bodies and offices in Latin letters, as the press of the country spells them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.lexicon.organisations import find_organisation
from khabar.lexicon.positions import english_position
from khabar.lexicon.romanisation import english_place, romanise
from khabar.lexicon.romanised_names import by_key, lookup, whole_names
from khabar.lexicon.spelling_rules import spell_arabic, spell_foreign
from khabar.lexicon.translation import english_nationality, english_organisation

# name | country | spelling
PEOPLE = """
# -- Morocco, in the French manner
عبد اللطيف حموشي | MA | Abdellatif Hammouchi
عبد اللطيف الحموشي | MA | Abdellatif El Hammouchi
ناصر بوريطة | MA | Nasser Bourita
عزيز أخنوش | MA | Aziz Akhannouch
عبد الوافي لفتيت | MA | Abdelouafi Laftit
سعد الدين العثماني | MA | Saad Eddine El Othmani
عبد الإله بنكيران | MA | Abdelilah Benkirane
عبد الإله بن كيران | MA | Abdelilah Benkirane
شكيب بنموسى | MA | Chakib Benmoussa
خالد آيت الطالب | MA | Khalid Aït Taleb
نزار بركة | MA | Nizar Baraka
عبد اللطيف وهبي | MA | Abdellatif Ouahbi
مولاي حفيظ العلمي | MA | Moulay Hafid El Alami
محمد السادس | MA | Mohammed VI
محمد الخامس | MA | Mohammed V
الحسن الثاني | MA | Hassan II
أمينة بوعياش | MA | Amina Bouayach
رشيد الطالبي العلمي | MA | Rachid El Talbi El Alami
فاطمة الزهراء المنصوري | MA | Fatima Zahra El Mansouri
نبيل بنعبد الله | MA | Nabil Benabdallah
إدريس لشكر | MA | Driss Lachgar
يونس مجاهد | MA | Younes Moujahid
هشام بلاوي | MA | Hicham Balaoui
محمد بوسعيد | MA | Mohamed Bousaid
مصطفى الخلفي | MA | Mustapha El Khalfi
ناصر الزفزافي | MA | Nasser El Zefzafi
توفيق بوعشرين | MA | Taoufik Bouachrine
# -- Algeria, Tunisia, Mauritania
عبد المجيد تبون | DZ | Abdelmadjid Tebboune
عبد العزيز بوتفليقة | DZ | Abdelaziz Bouteflika
رمطان لعمامرة | DZ | Ramtane Lamamra
أحمد أويحيى | DZ | Ahmed Ouyahia
أحمد عطاف | DZ | Ahmed Attaf
صبري بوقادوم | DZ | Sabri Boukadoum
الباجي قايد السبسي | TN | Beji Caid Essebsi
قيس سعيد | TN | Kais Saied
يوسف الشاهد | TN | Youssef Chahed
راشد الغنوشي | TN | Rached Ghannouchi
المنصف المرزوقي | TN | Moncef Marzouki
الحبيب بورقيبة | TN | Habib Bourguiba
زين العابدين بن علي | TN | Zine El Abidine Ben Ali
محمد ولد عبد العزيز | MR | Mohamed Ould Abdel Aziz
محمد ولد الغزواني | MR | Mohamed Ould El Ghazouani
# -- the Gulf, in the English manner
محمد بن سلمان | SA | Mohammed bin Salman
محمد بن سلمان بن عبد العزيز | SA | Mohammed bin Salman bin Abdulaziz
سلمان بن عبد العزيز آل سعود | SA | Salman bin Abdulaziz Al Saud
خالد الفيصل | SA | Khalid al-Faisal
عادل الجبير | SA | Adel al-Jubeir
محمد بن نايف | SA | Mohammed bin Nayef
فيصل بن فرحان | SA | Faisal bin Farhan
محمد بن زايد آل نهيان | AE | Mohammed bin Zayed Al Nahyan
محمد بن راشد آل مكتوم | AE | Mohammed bin Rashed Al Maktoum
عبد الله بن زايد | AE | Abdullah bin Zayed
تميم بن حمد آل ثاني | QA | Tamim bin Hamad Al Thani
محمد بن عبد الرحمن آل ثاني | QA | Mohammed bin Abdulrahman Al Thani
صباح الأحمد | KW | Sabah al-Ahmed
قابوس بن سعيد | OM | Qaboos bin Saeed
يوسف بن علوي | OM | Youssef bin Alawi
حمد بن عيسى آل خليفة | BH | Hamad bin Issa Al Khalifa
نزار بن سليمان العلولا | SA | Nizar bin Suleiman al-Aloula
# -- Egypt, the Levant, Iraq, Libya, Sudan, Yemen
عبد الفتاح السيسي | EG | Abdel Fattah el-Sisi
سامح شكري | EG | Sameh Shoukry
أحمد أبو الغيط | EG | Ahmed Aboul Gheit
مصطفى مدبولي | EG | Mustafa Madbouly
محمد مرسي | EG | Mohamed Morsi
جمال عبد الناصر | EG | Gamal Abdel Nasser
عبد الله الثاني | JO | Abdullah II
أيمن الصفدي | JO | Ayman al-Safadi
بشار الأسد | SY | Bashar al-Assad
وليد المعلم | SY | Walid al-Muallem
سعد الحريري | LB | Saad Hariri
ميشال عون | LB | Michel Aoun
نبيه بري | LB | Nabih Berri
حسن نصر الله | LB | Hassan Nasrallah
محمود عباس | PS | Mahmoud Abbas
إسماعيل هنية | PS | Ismail Haniyeh
حيدر العبادي | IQ | Haider al-Abadi
نوري المالكي | IQ | Nouri al-Maliki
مقتدى الصدر | IQ | Muqtada al-Sadr
خليفة حفتر | LY | Khalifa Haftar
عمر البشير | SD | Omar al-Bashir
إبراهيم غندور | SD | Ibrahim Ghandour
عبد ربه منصور هادي | YE | Abdrabbuh Mansur Hadi
علي عبد الله صالح | YE | Ali Abdullah Saleh
أسامة بن لادن | | Osama bin Laden
أبو بكر البغدادي | | Abu Bakr al-Baghdadi
# -- the shape of names
عبدالعزيز | SA | Abdulaziz
عبد العزيز | MA | Abdelaziz
عبد الرحمن | SA | Abdulrahman
عبد الرحمن | MA | Abderrahmane
عبد القادر | DZ | Abdelkader
عبد السلام | MA | Abdeslam
نور الدين | MA | Noureddine
صلاح الدين | | Salah al-Din
أم كلثوم | EG | Umm Kulthum
أبو علي | IQ | Abu Ali
محمد.ف | MA | Mohamed F.
جورج بوش الابن | | George Bush Jr.
بوش الأب | | Bush Sr.
بنديكتوس السادس عشر | | Benedict XVI
رشيد | MA | Rachid
رشيد | IQ | Rashid
هشام | MA | Hicham
هشام | EG | Hisham
شريف | MA | Cherif
ياسين | MA | Yassine
مصطفى | MA | Mustapha
مصطفى | SY | Mustafa
إبراهيم | MA | Brahim
إبراهيم | EG | Ibrahim
يوسف | TN | Youssef
سليمان | TN | Slimane
فيصل | SA | Faisal
فيصل | DZ | Fayçal
فاطمة | MA | Fatima
خديجة | MA | Khadija
أمينة | MA | Amina
# -- foreign names
ويليام بيرنز | | William Burns
وليام بورنز | | William Burns
كريستوفر راي | | Christopher Wray
أفريل هاينز | US | Avril Haines
توماس هالدنوانغ | DE | Thomas Haldenwang
توماس هالدنفانغ | DE | Thomas Haldenwang
أنطونيو غوتيريش | | Antonio Guterres
أنطونيو غوتيريس | | Antonio Guterres
إسبيرانزا كاستيليرو | ES | Esperanza Casteleiro
Esperanza Casteleiro Llamazares | ES | Esperanza Casteleiro Llamazares
إيمانويل ماكرون | FR | Emmanuel Macron
ايمانويل ماكرون | | Emmanuel Macron
فرانسوا هولاند | FR | François Hollande
جان إيف لودريان | FR | Jean Yves Le Drian
جان إيف لو دريان | FR | Jean Yves Le Drian
نيكولا ساركوزي | FR | Nicolas Sarkozy
كريستين لاغارد | FR | Christine Lagarde
أنجيلا ميركل | DE | Angela Merkel
أولاف شولتس | DE | Olaf Scholz
دونالد ترامب | US | Donald Trump
دونالد ترمب | US | Donald Trump
جو بايدن | US | Joe Biden
باراك أوباما | US | Barack Obama
هيلاري كلينتون | US | Hillary Clinton
مايك بومبيو | US | Mike Pompeo
جون كيري | US | John Kerry
أنتوني بلينكن | US | Antony Blinken
جيمس ماتيس | US | James Mattis
جاريد كوشنر | US | Jared Kushner
بوريس جونسون | GB | Boris Johnson
تيريزا ماي | GB | Theresa May
ديفيد كاميرون | GB | David Cameron
فلاديمير بوتين | RU | Vladimir Putin
سيرغي لافروف | RU | Sergei Lavrov
دميتري بيسكوف | RU | Dmitry Peskov
ماريا زاخاروفا | RU | Maria Zakharova
فولوديمير زيلينسكي | UA | Volodymyr Zelensky
فيديريكا موغيريني | IT | Federica Mogherini
جورجا ميلوني | IT | Giorgia Meloni
بيدرو سانشيز | ES | Pedro Sánchez
خوسيه مانويل ألباريس | ES | José Manuel Albares
ستيفان دي ميستورا | | Stefan de Mistura
رجب طيب أردوغان | TR | Recep Tayyip Erdogan
مولود جاويش أوغلو | TR | Mevlut Cavusoglu
هاكان جاويش أوغلو | TR | Hakan Cavusoglu
فريد بن جحا | TN | Farid Ben Jaha
بنيامين نتنياهو | IL | Benjamin Netanyahu
نيكولاس مادورو | VE | Nicolás Maduro
هوغو تشافيز | VE | Hugo Chávez
شي جين بينغ | CN | Xi Jinping
كيم جونغ أون | KP | Kim Jong Un
مون جاي إن | KR | Moon Jae-in
مون جيه-إن | KR | Moon Jae-in
بان كي مون | | Ban Ki-moon
شينزو آبي | JP | Shinzo Abe
ناريندرا مودي | IN | Narendra Modi
أبي أحمد | ET | Abiy Ahmed
بول كاغامي | RW | Paul Kagame
"""

PLACES = """
الرباط | Rabat
مدينة فاس | Fez
طنجة | Tangier
المغرب | Morocco
المملكة المغربية | Morocco
الولايات المتحدة | United States
فرنسا | France
"""

ORGANISATIONS = """
وزارة الخارجية | Ministry of Foreign Affairs
وزارة الخارجية الفرنسية | French Ministry of Foreign Affairs
الخارجية الروسية | Russian Ministry of Foreign Affairs
وزارة خارجية مملكة البحرين | Bahraini Ministry of Foreign Affairs
المديرية العامة للأمن الوطني | General Directorate of National Security (DGSN)
وكالة الاستخبارات المركزية الأمريكية | Central Intelligence Agency (CIA)
الجيش السوري | Syrian Army
سفارة فرنسا | French Embassy
البرلمان العراقي | Iraqi Parliament
حلف شمال الأطلسي | NATO
وكالة الأنباء السعودية (واس) | Saudi Press Agency (SPA)
الهيئة الوطنية للمحامين | National Authority for Lawyers
محكمة الاستئناف بمراكش | Court of Appeal in Marrakesh
CNN | CNN
"""

POSITIONS = """
وزير الخارجية الفرنسي | French foreign minister
وزيرة الخارجية الليبية | Libyan foreign minister
وزير خارجية تركيا | Turkish foreign minister
وزير الاقتصاد والمالية | economy and finance minister
الرئيس الفرنسي السابق | former French president
رئيس الوزراء اللبناني | Lebanese prime minister
نائب رئيس الوزراء التركي | Turkish deputy prime minister
رئيس الحكومة المكلف | head of government designate
ولي العهد السعودي | Saudi crown prince
ملك المغرب | king of Morocco
أمير دولة قطر | emir of Qatar
خادم الحرمين الشريفين | Custodian of the Two Holy Mosques
رئيس مجلس النواب اللبناني | speaker of the Lebanese House of Representatives
رئيس الجمهورية اليمنية | Yemeni president
السفير الفرنسي في واشنطن | French ambassador to Washington
سفير المملكة العربية السعودية بالقاهرة | Saudi ambassador to Cairo
الأمين العام للأمم المتحدة | secretary-general of the United Nations
الأمين العام لحزب الله | secretary-general of Hezbollah
المديرة العامة لصندوق النقد الدولي | director general of the International Monetary Fund
مدير وكالة الاستخبارات المركزية | director of the Central Intelligence Agency
المتحدثة باسم الخارجية الروسية | spokesperson for the Russian Ministry of Foreign Affairs
المدير العام للأمن الوطني | director general of national security
مستشار الأمن القومي الأمريكي | US national security adviser
وزير الدفاع العُماني | Omani defence minister
"""

UNKNOWN_POSITIONS = [
    "كبير المفاوضين",
    "نظيره الأردني",
    "وزير خارجيته",
    "رئيسها",
    "",
    "وزير جديد للداخلية",
]


def rows(table: str) -> list[tuple[str, ...]]:
    lines = [line for line in table.splitlines() if line.strip() and not line.startswith("#")]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


@pytest.mark.parametrize(("name", "country", "spelling"), rows(PEOPLE))
def test_people(name: str, country: str, spelling: str) -> None:
    assert romanise(name, country or None) == spelling


def test_the_table_of_people_is_large() -> None:
    assert len(rows(PEOPLE)) >= 150


@pytest.mark.parametrize(("name", "english"), rows(PLACES))
def test_places(name: str, english: str) -> None:
    assert english_place(name) == english


def test_an_unknown_place_has_no_english_name() -> None:
    assert english_place("كخضغ") is None


@pytest.mark.parametrize(("name", "english"), rows(ORGANISATIONS))
def test_organisations(name: str, english: str) -> None:
    assert english_organisation(name) == english


def test_an_organisation_of_unknown_words_has_no_english_name() -> None:
    assert english_organisation("فرقة الغناء الشعبي بالدوار") is None


@pytest.mark.parametrize(("text", "english"), rows(POSITIONS))
def test_positions(text: str, english: str) -> None:
    assert english_position(text) == english


@pytest.mark.parametrize("text", UNKNOWN_POSITIONS)
def test_no_english_rather_than_a_wrong_one(text: str) -> None:
    assert english_position(text) is None


@pytest.mark.parametrize(
    ("key", "french", "spelling"),
    [
        ("حموشي", True, "hammouchi"),
        ("شعلان", False, "shaalan"),
        ("قاسمي", True, "kasmi"),
        ("مشري", True, "machri"),
        ("خطيب", False, "khatib"),
        ("وهاب", False, "wahab"),
        ("وهاب", True, "ouahab"),
    ],
)
def test_rules_for_arabic_words(key: str, french: bool, spelling: str) -> None:
    assert spell_arabic(key, french) == spelling


@pytest.mark.parametrize(
    ("key", "spelling"),
    [("هالدنوانغ", "haldenwang"), ("بوشكوف", "boshkov"), ("مالينسكي", "malinsky")],
)
def test_rules_for_foreign_words(key: str, spelling: str) -> None:
    assert spell_foreign(key) == spelling


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإؤئ ", max_size=30))
def test_arabic_letters_never_remain(name: str) -> None:
    assert not any("\u0600" <= c <= "\u06ff" for c in romanise(name))
    assert not any("\u0600" <= c <= "\u06ff" for c in romanise(name, "MA"))


@given(st.text(max_size=30))
def test_any_text_is_taken(text: str) -> None:
    romanise(text)
    english_organisation(text)
    english_position(text)
    english_place(text)


def test_the_lexicon_of_names_is_sound() -> None:
    assert len(by_key()) > 5_000
    assert all(entry.english or entry.french for entry in by_key().values())
    assert all(keys and english for keys, english in whole_names().items())


def test_names_are_found_by_key() -> None:
    entry = lookup("عبداللطيف")
    assert entry is not None
    assert (entry.english, entry.french) == ("Abdullatif", "Abdellatif")


def test_acronyms_find_their_body() -> None:
    body = find_organisation("CIA")
    assert body is not None
    assert body.name == "وكالة الاستخبارات المركزية"


def test_nationalities() -> None:
    assert english_nationality("FR") == "French"
    assert english_nationality(None) is None
