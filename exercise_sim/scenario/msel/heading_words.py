"""The headings that real MSELs use, by field and language.

As people write them, without regard to case, accents, punctuation and a plural `s`; `#` and `№`
stand for a number sign. A heading that only contains such words is recognised by the longest of
them. `x` collects headings that look like a field and are none.
"""

from typing import Final, Literal, get_args

Field = Literal[
    "number",
    "time",
    "date",
    "day",
    "story_time",
    "title",
    "description",
    "message",
    "from",
    "to",
    "method",
    "expected",
    "controller",
    "objective",
    "capability",
    "evaluator",
    "notes",
    "status",
    "category",
    "duration",
    "section",
    "x",
]
"""What a column holds; `x` is kept and comes back on export."""

FIELDS: Final[tuple[Field, ...]] = get_args(Field)

HeadingLanguage = Literal["en", "fr", "lv", "uk", "de", "ru"]

WORDS: Final[dict[Field, dict[HeadingLanguage, str]]] = {
    "number": {
        "en": """#|no|nr|num|number|event #|event no|event number|event id|event|inject #|inject no
            |inject number|inject id|inject ref|inject|id|msel #|msel no|msel number|msel id
            |msel item|msel event #|serial|serial #|serial no|ser|ser no|ser #|item|item #|item no
            |item number|ref|ref no|ref #|reference|reference number|source reference|seq|seq #
            |sequence|sequence number|index|key event|inj|inj #|inj no|row|line|line #|s n|sn
            |s no""",
        "fr": """n°|no|num|numero|numero d evenement|numero d inject|numero inject|n° inject
            |n° d inject|n° evenement|n° d evenement|n° d ordre|numero d ordre|n° stimulus
            |numero de stimulus|ref|reference|repere|identifiant|id|ordre|inject|stimulus|stimuli
            |n° injection|injection""",
        "lv": """nr|nr p k|numurs|npk|n p k|p k|kartas numurs|kartas nr|notikuma nr
            |notikuma numurs|injekta nr|injekta numurs|ievades nr|ievades numurs|ievada nr
            |injekts|identifikators|id|ieraksta nr|inject nr|inject numurs|inj nr""",
        "uk": """№|номер|№ з п|з п|№ п п|п п|номер події|№ події|номер вводу|номер ввідної|№ ввідної
            |№ вводу|номер інжекту|№ інжекту|номер ін'єкції|№ ін'єкції|ін'єкт|інжект|ввідна
            |ідентифікатор|порядковий номер|id|№ вступної|номер вступної""",
        "de": """nr|nummer|lfd nr|laufende nummer|ereignis nr|ereignisnummer|einlage nr
            |einlagennummer|einlage|id|kennung|einspielung nr|einspielung""",
        "ru": """№|номер|№ п п|№ события|номер события|номер вводной|№ вводной|вводная|инжект
            |номер инжекта|№ инжекта""",
    },
    "time": {
        "en": """time|event time|inject time|delivery time|scheduled time|schedule|planned time
            |time of inject|time of event|time of delivery|injection time|exercise time|ex time
            |exercise clock|start time|start|inject dtg|event dtg|dtg|date time group
            |datetime|date time|date and time|when|real time|real world time|clock|clock time
            |local time|time local|time (local)|t+|t plus|t time|t minus|elapsed|elapsed time
            |relative time|offset|minute|min|time (min)|time in minutes|hour|hours|time zulu|zulu
            |zulu time|inject date time|event date time|send time|release time|time to inject
            |planned delivery time|scheduled|timing|timeline|planned inject time|h hour|h+|h +
            |scheduled date time|injects time|startex +|time from startex|minutes from startex
            |time after startex|delay|delivery dtg|actual time group""",
        "fr": """heure|horaire|heures|horaires|temps|heure d injection|heure d inject|heure inject
            |heure de l inject|heure evenement|heure de l evenement|heure d envoi|heure reelle
            |heure exercice|heure de jeu|temps reel|date heure|date et heure|groupe date heure
            |gdh|minutage|timing|moment|heure prevue|heure de diffusion|horaire prevu
            |horaire reel|horaire d injection|heure de declenchement|top|temps exercice
            |temps ecoule|chrono|chronologie|heure debut|heure de debut|debut|t+|h+|j h
            |jour heure|horodatage|quand""",
        "lv": """laiks|plkst|pulksten|pulkstenis|notikuma laiks|ievades laiks|injekta laiks
            |sutisanas laiks|nosutisanas laiks|planotais laiks|piegades laiks|macibu laiks
            |realais laiks|datums un laiks|datums laiks|sakuma laiks|sakums|kad
            |laiks no sakuma|minutes|minute|laiks minutes|izspeles laiks""",
        "uk": """час|час події|час вводу|час ввідної|час подачі|час надсилання|час доведення
            |запланований час|плановий час|час навчань|час початку|реальний час|дата час
            |дата і час|дата та час|коли|година|хвилина|хвилини|хв|астрономічний час|оперативний час
            |час інжекту|час ін'єкції|час введення|початок|ч+|т+""",
        "de": """zeit|uhrzeit|zeitpunkt|ereigniszeit|einspielzeit|einspielungszeit|ubungszeit
            |geplante zeit|datum uhrzeit|datum zeit|beginn|startzeit|wann|minuten|realzeit""",
        "ru": """время|время события|время вводной|время подачи|плановое время|время учений
            |дата и время|дата время|когда|время начала|минуты|реальное время""",
    },
    "date": {
        "en": "date|event date|inject date|exercise date|delivery date|scheduled date",
        "fr": "date|date d injection|date de l evenement|date exercice",
        "lv": "datums|notikuma datums|ievades datums",
        "uk": "дата|дата події|дата вводу",
        "de": "datum",
        "ru": "дата|дата события",
    },
    "day": {
        "en": "day|exercise day|d day|day #|ex day|d+|d +",
        "fr": "jour|journee|jour j|jour d exercice|j+|j +",
        "lv": "diena|macibu diena",
        "uk": "день|день навчань|доба",
        "de": "tag|ubungstag",
        "ru": "день|день учений|сутки",
    },
    "story_time": {
        "en": """story time|scenario time|scenario date|scenario date time|simulated time|sim time
            |fictional time|fictitious time|in game time|game time|narrative time|scenario dtg
            |simulation time|simulated date|fictional date|story date|simulated date time""",
        "fr": """heure scenario|heure du scenario|heure fictive|temps scenario|temps fictif
            |horaire fictif|horaire scenario|date fictive|heure simulee|heure du recit
            |temps simule|date scenario|temps du scenario""",
        "lv": """scenarija laiks|stasta laiks|izdomatais laiks|speles laiks|simuletais laiks
            |scenarija datums|fiktivais laiks|notikumu laiks scenarija""",
        "uk": """час сценарію|сценарний час|ігровий час|умовний час|час за сценарієм
            |час історії|дата за сценарієм|сюжетний час|модельний час""",
        "de": "szenariozeit|szenario zeit|fiktive zeit|spielzeit|lagezeit",
        "ru": "время сценария|сценарное время|игровое время|условное время|время по сценарию",
    },
    "title": {
        "en": """title|event title|inject title|name|event name|inject name|subject|headline
            |topic|summary|short title|event summary|caption|heading|subject line|theme
            |short description|inject subject|brief description|event synopsis|synopsis""",
        "fr": """titre|intitule|intitule de l inject|titre de l inject|titre de l evenement
            |intitule de l evenement|objet|sujet|nom|nom de l evenement|libelle|theme|resume
            |nom de l inject|titre inject|evenement cle|designation""",
        "lv": """nosaukums|virsraksts|notikuma nosaukums|temats|tema|ievades nosaukums
            |injekta nosaukums|kopsavilkums|iss apraksts|ievades virsraksts""",
        "uk": """назва|назва події|заголовок|тема|назва вводу|назва ввідної|найменування
            |короткий опис|короткий зміст|назва інжекту|назва ін'єкції""",
        "de": "titel|bezeichnung|betreff|uberschrift|thema|kurztitel|name|kurzbeschreibung",
        "ru": "название|заголовок|тема|наименование|название события|краткое описание",
    },
    "description": {
        "en": """description|event description|inject description|details|detail|event details
            |inject details|narrative|event|scenario event|incident|incident description
            |situation|action|activity|storyline|event inject description|event or inject
            |description of event|description of inject|what|scenario|inject event
            |event inject|simulated event|inject scenario|event activity|detailed description
            |inject|what happens|development|injects|events|key events""",
        "fr": """description|descriptif|description de l evenement|description de l inject
            |evenement|evenements|contenu|details|detail|situation|deroulement|action|fait
            |faits|scenario|quoi|deroule|incident|evenement scenario|description detaillee
            |contenu de l evenement|inject|injects|injection""",
        "lv": """apraksts|notikuma apraksts|notikums|notikumi|saturs|situacija|detalas
            |ievades apraksts|injekta apraksts|izklasts|scenarijs|kas notiek|ievade|ievads
            |notikuma saturs|situacijas apraksts|darbiba|incidents|injekts""",
        "uk": """опис|опис події|подія|події|зміст|зміст події|ситуація|деталі|зміст ввідної
            |зміст вводу|ввідна|опис ввідної|опис вводу|сценарій|що відбувається|обстановка
            |інцидент|опис інжекту|опис ін'єкції|інжект""",
        "de": """beschreibung|ereignis|ereignisbeschreibung|inhalt|lage|details|lagemeldung
            |sachverhalt|geschehen|schilderung|einlage|einspielung""",
        "ru": """описание|событие|описание события|содержание|ситуация|содержание вводной
            |вводная|обстановка|детали""",
    },
    "message": {
        "en": """message|inject text|message text|inject message|text|script|inject script
            |content|inject content|message content|body|message body|post|post text
            |verbatim|wording|transcript|inject data""",
        "fr": """message|texte|texte de l inject|contenu du message|texte du message
            |contenu de l inject|message transmis|verbatim|corps du message|script|communique""",
        "lv": """zina|teksts|zinojums|zinas teksts|zinojuma teksts|ievades teksts
            |injekta teksts|zinas saturs|zinojuma saturs""",
        "uk": """повідомлення|текст|текст повідомлення|зміст повідомлення|текст вводу
            |текст ввідної|допис|текст інжекту|текст ін'єкції""",
        "de": "nachricht|text|meldung|meldungstext|wortlaut|nachrichtentext|mitteilung",
        "ru": "сообщение|текст|текст сообщения|содержание сообщения|текст вводной",
    },
    "from": {
        "en": """from|sent from|sender|source|originator|origin|from whom|message from|caller
            |sent by|from (role)|from (player)|role player|simulated by|initiator|actor
            |inject from|originating agency|from agency|from who|author|persona|simulated sender
            |injected by|from simcell|role|played by|sending agency""",
        "fr": """de|de la part de|emetteur|expediteur|source|origine|emis par|provenance
            |de qui|auteur|appelant|role joue|qui|emetteur fictif|emetteur simule|acteur
            |joue par|simule par|qui emet|cellule emettrice""",
        "lv": """no|no ka|no kura|sutitajs|avots|izcelsme|autors|kas suta|nosutitajs
            |zinotajs|zinas sutitajs|iniciators|loma""",
        "uk": """від|від кого|відправник|джерело|автор|ініціатор|хто надсилає|хто подає
            |надсилає|адресант|роль|хто вводить""",
        "de": "von|absender|quelle|von wem|urheber|sender|verfasser|ausloser|herkunft",
        "ru": "от|от кого|отправитель|источник|автор|инициатор|кто подает",
    },
    "to": {
        "en": """to|send to|sent to|recipient|recipient player|receiver|player|to whom
            |target|target audience|target player|responsible player|recipient agency
            |receiving agency|to agency|addressee|addressed to|audience|training audience|ta
            |player recipient|assigned to|team|receiving player|receiving team|inject to
            |to (player)|recipient organization|recipient organisation|distribution|to who
            |player team|affected agency|agency|organization|organisation|playing entity
            |delivered to|for|participant|responder|impacted agency|recipient entity""",
        "fr": """a|destinataire|a qui|pour|adresse a|recepteur|cible|joueur|joueur cible
            |destinataire joueur|equipe|cellule|cellule destinataire|public vise|audience
            |service destinataire|envoye a|destine a|joueurs concernes|entite|entite cible
            |vers|joueur destinataire|beneficiaire|services concernes|acteurs concernes""",
        "lv": """kam|sanemejs|adresats|sanemeji|adresati|komanda|spelētajs|dalibnieks
            |merka grupa|merkauditorija|kurai komandai|institucija|iestade|kas sanem
            |iesaistitie|iesaistitas puses|dalibnieki""",
        "uk": """до|кому|отримувач|одержувач|адресат|для кого|команда|гравець|учасник
            |отримувачі|адресати|команди|учасники|цільова аудиторія|установа|орган|для
            |хто отримує""",
        "de": """an|empfanger|adressat|an wen|zielgruppe|team|spieler|beubte|ubende
            |empfangende stelle|beteiligte""",
        "ru": "кому|получатель|адресат|для кого|команда|участник|игрок|получатели|участники",
    },
    "method": {
        "en": """method|delivery method|means|medium|media|channel|mode|delivery|via|by
            |delivered via|sent via|conveyed by
            |means of delivery|mode of delivery|method of delivery|inject method|how
            |communication method|communication channel|communications method|delivery mode
            |delivery means|delivery mechanism|mechanism|inject mode|platform|method of inject
            |inject medium|mode of inject|mode of communication|comms|inject means|format
            |transmission|delivery channel|means of communication|inject type|type of inject""",
        "fr": """moyen|canal|vecteur|media|mode|moyens|moyen de transmission|mode d envoi
            |moyen de communication|support|mode de transmission|moyen d injection|comment
            |vecteur de communication|mode de diffusion|canal de diffusion|via|forme
            |mode d injection|methode|transmission|outil|type de support|moyen utilise""",
        "lv": """kanals|veids|sanemsanas veids|nosutisanas veids|sutisanas veids|lidzeklis
            |piegades veids|metode|sazinas veids|sazinas lidzeklis|sazinas kanals|ka
            |komunikacijas kanals|medijs|platforma|ievades veids|injekta veids""",
        "uk": """канал|спосіб|метод|засіб|спосіб доведення|канал доведення|спосіб подачі
            |спосіб доставки|метод доставки|канал зв'язку|засіб зв'язку|як|платформа
            |спосіб передачі|канал комунікації|спосіб надсилання|засіб доведення|спосіб введення""",
        "de": """kanal|medium|mittel|ubermittlung|ubermittlungsart|kommunikationsmittel|wie
            |methode|weg|ubermittlungsweg|kommunikationsweg|einspielart|kommunikationskanal""",
        "ru": "канал|способ|метод|средство|способ доведения|канал связи|способ подачи|как",
    },
    "expected": {
        "en": """expected action|expected player action|expected outcome|expected response
            |expected outcome of player action|expected result|anticipated response
            |anticipated action|anticipated player action|expected player response|response
            |expected reaction|desired outcome|desired response|expected actions or response
            |player action|player response|intended outcome|expected behavior
            |expected behaviour|expected decision|expected action outcome|expected
            |expected activity|outcome|expected players action|required action|reaction
            |anticipated outcome|expected participant action|player expected action
            |intended player action|expected player action and outcome""",
        "fr": """reaction attendue|action attendue|reponse attendue|resultat attendu
            |actions attendues des joueurs|attendu|attendus|reactions attendues
            |comportement attendu|effet attendu|effet recherche|attendu pedagogique
            |attendus pedagogiques|reaction attendue des joueurs|reponse attendue des joueurs
            |actions a mener|reaction|suites attendues|decision attendue|effets attendus
            |reactions prevues|reaction prevue""",
        "lv": """sagaidama riciba|sagaidama reakcija|paredzama riciba|gaidama riciba
            |sagaidamais rezultats|velama riciba|gaidama reakcija|sagaidamas darbibas
            |paredzamas darbibas|spelētāju riciba|sagaidama atbilde|vēlamais rezultats
            |paredzama reakcija|gaidamais rezultats|gaidamas darbibas|planota riciba
            |sagaidama dalibnieku riciba|nepieciesama riciba""",
        "uk": """очікувані дії|очікувана дія|очікувана реакція|очікуваний результат
            |очікувана відповідь|очікувані дії гравців|очікувані дії учасників|бажана реакція
            |очікувані результати|передбачувані дії|необхідні дії|реакція|очікуване рішення
            |очікувані дії команди|орієнтовні дії""",
        "de": """erwartete reaktion|erwartete massnahme|erwartete massnahmen
            |erwartete handlung|erwartetes ergebnis|reaktion|soll reaktion|erwartung
            |erwartetes verhalten|erwartete antwort|massnahmen""",
        "ru": """ожидаемые действия|ожидаемое действие|ожидаемая реакция
            |ожидаемый результат|ожидаемый ответ|действия участников""",
    },
    "controller": {
        "en": """controller|responsible controller|exercise controller|responsible|owner
            |simcell|sim cell|responsible party|poc|point of contact|controller responsible
            |delivered by|inject owner|responsible person|lead controller|white cell|inject lead
            |assigned controller|lead|facilitator|responsible cell|excon|msel manager
            |controller name|injector|inject controller|control cell|msel owner""",
        "fr": """animateur|responsable|controleur|animation|responsable animation
            |cellule animation|animateur responsable|anim|qui injecte|injecteur|dirani|diranim
            |pilote|porteur|controleur responsable|charge de l inject|responsable de l inject
            |directeur|observateur animateur|animateur en charge""",
        "lv": """kontrolieris|atbildigais|atbildigais kontrolieris|atbildiga persona
            |vaditajs|izspeles vaditajs|facilitators|moderators|atbildigs|macibu vaditajs
            |atbildigais vaditajs|kontaktpersona|simulacijas grupa""",
        "uk": """контролер|відповідальний|відповідальний контролер|відповідальна особа
            |модератор|фасилітатор|керівник|посередник|ведучий|контактна особа|хто відповідає
            |відповідальний за ввід|група імітації|штаб керівництва""",
        "de": """ubungsleitung|steuerung|verantwortlich|verantwortlicher|steuergruppe
            |regie|zustandig|leitung|ansprechpartner|moderator""",
        "ru": "контролер|ответственный|посредник|модератор|руководитель|ответственное лицо",
    },
    "objective": {
        "en": """objective|exercise objective|training objective|objective tested
            |objective supported|related objective|associated objective|objective #|goal|aim
            |purpose|linked objective|learning objective|objectives met|objective number
            |to # |supporting objective|target objective""",
        "fr": """objectif|objectif d exercice|objectif pedagogique|but|objectif vise
            |objectif teste|objectif associe|finalite|objectif de l inject|objectif evalue
            |objectif d entrainement""",
        "lv": """merkis|macibu merkis|uzdevums|merkis uzdevums|saistitais merkis
            |parbaudamais merkis|ievades merkis|injekta merkis|nolūks""",
        "uk": """ціль|мета|завдання|ціль навчань|навчальна ціль|мета вводу|цілі
            |навчальна мета|мета ввідної|ціль вправи|мета ін'єкції""",
        "de": "ziel|ubungsziel|lernziel|zweck|zielsetzung",
        "ru": "цель|задача|цель учений|учебная цель|цели",
    },
    "capability": {
        "en": """core capability|capability|capability target|target capability
            |core capabilities|critical task|capability tested|mission area""",
        "fr": "capacite|competence|capacite testee|capacite visee|capacite operationnelle",
        "lv": "speja|pamatspeja|kapacitate|kompetence",
        "uk": "спроможність|спроможності|основна спроможність|компетентність",
        "de": "fahigkeit|kernfahigkeit|kompetenz",
        "ru": "способность|компетенция",
    },
    "evaluator": {
        "en": """evaluator instruction|evaluator note|evaluation criteria|evaluation
            |evaluator guidance|evaluator|observation|measure of performance|eeg
            |assessment criteria|success criteria|evaluation note""",
        "fr": """consigne evaluateur|evaluateur|critere d evaluation|evaluation
            |points d observation|indicateur|critere|point a observer|point d attention""",
        "lv": """verteteja piezimes|vertesana|vertesanas kriteriji|vertetajs|noverotajs
            |novertejums|kriteriji""",
        "uk": """оцінювання|критерії оцінювання|нотатки оцінювача|оцінювач|спостерігач
            |критерії|критерії оцінки""",
        "de": "bewertung|bewertungskriterien|beobachter|kriterien",
        "ru": "оценка|критерии оценки|наблюдатель|критерии",
    },
    "notes": {
        "en": """note|notes|comment|comments|remark|remarks|controller note|facilitator note
            |additional information|additional info|misc|other|supporting information
            |note to controller|special instruction|controller instruction|instruction
            |facilitator instruction|note remark|note comment|controller guidance""",
        "fr": """note|notes|commentaire|commentaires|remarque|remarques|observation
            |observations|informations complementaires|precisions|divers
            |consigne animateur|consigne d animation|notes animateur|consigne|note animateur""",
        "lv": """piezime|piezimes|komentars|komentari|papildu informacija|noradijumi
            |citas piezimes|piezimes vaditajam|instrukcija|norades|papildinformacija""",
        "uk": """примітка|примітки|коментар|коментарі|зауваження|нотатки
            |додаткова інформація|вказівки|інструкції|нотатки фасилітатора""",
        "de": "bemerkung|bemerkungen|anmerkung|anmerkungen|notiz|notizen|kommentar|hinweis",
        "ru": "примечание|примечания|комментарий|комментарии|замечания|заметки",
    },
    "status": {
        "en": "status|event status|inject status|msel status|state|approval|approval status",
        "fr": "statut|etat|etat d avancement|avancement|validation",
        "lv": "statuss|stavoklis|ievades statuss|izpildes statuss",
        "uk": "статус|стан|стан виконання",
        "de": "status|stand|zustand",
        "ru": "статус|состояние",
    },
    "category": {
        "en": """category|event type|type|event category|inject category|kind|class
            |type of event|msel type|classification of event|trigger type""",
        "fr": "categorie|type|type d inject|type d evenement|nature|typologie|genre",
        "lv": "kategorija|tips|notikuma tips|notikuma veids|ievades tips|injekta tips",
        "uk": "категорія|тип|тип події|вид|тип вводу|тип ввідної|тип інжекту",
        "de": "kategorie|typ|art|ereignistyp|ereignisart",
        "ru": "категория|тип|тип события|вид",
    },
    "duration": {
        "en": "duration|length|event duration|time allotted|estimated duration",
        "fr": "duree|duree prevue|duree estimee",
        "lv": "ilgums|notikuma ilgums|paredzamais ilgums",
        "uk": "тривалість|тривалість події",
        "de": "dauer",
        "ru": "длительность|продолжительность",
    },
    "section": {
        "en": "phase|module|move|stage|part|session|vignette|exercise phase|act|turn|round|section",
        "fr": "phase|module|partie|sequence|etape|acte|volet",
        "lv": "fāze|posms|dala|etaps|modulis",
        "uk": "фаза|етап|модуль|частина|стадія",
        "de": "phase|abschnitt|modul|teil",
        "ru": "фаза|этап|модуль|часть|стадия",
    },
    "x": {
        "en": """actual time|time sent|time completed|end|end time|finish|time received
            |actual delivery time|time actual|completed time|response time|time closed
            |date created|last updated|actual response|actual action|actual outcome|date approved
            |actual player action|location name|location type|time zone|attachment|location
            |track|priority|group|actual result|date modified|created by|completed by|done
            |reply to|number of participant|team size|observed action|media file|media link
            |message id|message type|due date|due|deadline|time due|action taken|cc|bcc|storyline id
            |observed time|stop|stop time|finish time|source file|reference document""",
        "fr": """heure de fin|fin|heure effective|heure realisee|heure de reponse|lieu|localisation
            |piece jointe|priorite|reaction observee|action realisee|fait oui non|heure de reception
            |reaction reelle|heure reelle d injection|copie|fichier joint""",
        "lv": """beigas|beigu laiks|faktiskais laiks|izpildes laiks|vieta|pielikums|prioritate
            |faktiska riciba|atbildes laiks|izpildits|termins""",
        "uk": """кінець|час завершення|фактичний час|час виконання|місце|додаток|пріоритет
            |фактичні дії|час відповіді|виконано|термін|локація""",
        "de": "ende|endzeit|tatsachliche zeit|ort|anlage|prioritat|erledigt",
        "ru": "конец|время окончания|фактическое время|место|приложение|приоритет|выполнено",
    },
}
