"""Who it is, the dated events, whether the regulation fits, screening, levels, consent and the own wish."""

from datetime import date, timedelta

from llo.demo.days import between, clock
from llo.demo.history.case import Case, Detail
from llo.demo.people import ground_of, pick
from llo.demo.picture import Ending
from llo.demo.roads import Happening
from llo.demo.sentences.said import WISHES
from participants.consent_texts import CURRENT_VERSION
from participants.enums import (
    SCALE_LEVELS,
    ConsentAnswer,
    ConsentChannel,
    ConsentPurpose,
    EducationLevel,
    EligibilityEvidence,
    EntryKind,
    Instrument,
    LanguageBackground,
    LevelScale,
    MilestoneKind,
    ScreeningOutcome,
    Skill,
)
from participants.lines import (
    assessment_line,
    consent_line,
    level_line,
    milestone_line,
    screening_line,
)
from participants.matching import identity_columns, match_token
from participants.models import (
    Consent,
    Eligibility,
    Identity,
    LevelTest,
    MatchToken,
    Milestone,
    Participant,
    Screening,
    Wish,
    WorkSituation,
)

SCREENED_WITH = (
    (Instrument.TAALMETER, 62), (Instrument.TAALVERKENNER, 10), (Instrument.REKENMETER, 10),
    (Instrument.DIGIMETER, 6), (Instrument.CONTEXT_QUESTIONS, 12),
)  # fmt: skip
ANSWERS = {  # chances of yes and no; the rest was not asked yet
    ConsentPurpose.IMPACT_RESEARCH: (0.68, 0.15),
    ConsentPurpose.SHARE_WITH_EMPLOYER: (0.62, 0.10),
    ConsentPurpose.SHARE_WITH_PROVIDER: (0.72, 0.06),
    ConsentPurpose.CONTACT_AFTER_EXIT: (0.66, 0.12),
}


def arrive(case: Case) -> None:
    _be_known(case)
    for happening in case.road.happenings:
        _happen(case, happening)
    assessment = _assessed(case)
    _screen(case, assessment)
    if assessment is not None:
        case.write(EntryKind.DECISION, assessment.assessed_on, assessment_line(assessment))
    if case.detail == Detail.PILOT:
        return
    _test_levels(case)
    _answer(case)
    _wish(case)


def _be_known(case: Case) -> None:
    person, road = case.person, case.road
    name = person.name
    case.participant = case.rows.add(
        Participant(
            number=case.number,
            birth_year=person.birth_date.year,
            gender=name.gender,
            postcode4=person.postcode[:4],
            place=person.place,
            language_background=name.background,
            mother_tongue=name.mother_tongue,
            education=person.education,
            finding_place=person.finding_place,
            referred_by=person.referred_by,
            supervisor=case.supervisor,
            teacher=case.teacher if road.stretches and case.detail != Detail.PILOT else None,
            registered_on=road.registered_on,
            last_contact_on=road.registered_on,
        )
    )
    case.rows.add(
        Identity(
            participant=case.participant,
            first_name=name.first,
            infix=name.infix,
            last_name=name.last,
            birth_date=person.birth_date if person.knows_birth_date else None,
            phone=person.phone,
            email=person.email,
            street=person.street,
            postcode=person.postcode,
            **identity_columns(name.first, name.infix, name.last),
        )
    )
    if token := match_token(name.first, name.last, person.birth_date if person.knows_birth_date else None):
        case.rows.add(MatchToken(participant=case.participant, token=token))
    case.rows.add(
        WorkSituation(
            participant=case.participant,
            status=person.work_status,
            benefit=person.benefit,
            hours_per_week=case.rng.choice((16, 20, 24, 28, 32)) if person.is_employed else None,
            since=road.registered_on,
        )
    )


def _happen(case: Case, happening: Happening) -> None:
    milestone = case.rows.add(
        Milestone(
            participant=case.participant,
            kind=happening.kind,
            on=happening.on,
            reason=happening.reason,
            recorded_by=case.author,
            recorded_at=clock(happening.on, case.order()),
        )
    )
    if happening.kind in (MilestoneKind.SCREENED, MilestoneKind.NOT_ELIGIBLE):
        return  # the screening and the decision have their own line
    case.write(EntryKind.MILESTONE, happening.on, milestone_line(milestone), about=milestone.pk)


def _assessed(case: Case) -> Eligibility | None:
    """On the day of screening, or else before the first lesson. One in forty who started was forgotten."""
    road = case.road
    refused_on = road.on(MilestoneKind.NOT_ELIGIBLE)
    on = refused_on or road.first(MilestoneKind.SCREENED) or road.first(MilestoneKind.STARTED)
    if on is None or (refused_on is None and case.rng.random() < 0.025):
        return None
    ground, evidence = ground_of(case.rng, case.person)
    return case.rows.add(
        Eligibility(
            participant=case.participant,
            is_eligible=refused_on is None,
            ground="" if refused_on else ground,
            evidence=EligibilityEvidence.LEVEL_TEST if refused_on else evidence,
            assessed_on=on,
            assessed_by=case.author,
            start_qualification=case.participant.start_qualification,
            recorded_at=clock(on, case.order()),
        )
    )


def _screen(case: Case, assessment: Eligibility | None) -> None:
    on = case.road.first(MilestoneKind.SCREENED)
    if on is None:
        return
    is_proof = assessment is not None and assessment.evidence == EligibilityEvidence.SCREENING
    has_trouble = is_proof or (case.road.ending != Ending.NOT_ELIGIBLE and case.rng.random() < 0.8)
    screening = case.rows.add(
        Screening(
            participant=case.participant,
            instrument=pick(case.rng, SCREENED_WITH),
            taken_on=on,
            place=case.person.place,
            outcome=ScreeningOutcome.INDICATION if has_trouble else ScreeningOutcome.NO_INDICATION,
            recorded_by=case.author,
            recorded_at=clock(on, case.order()),
        )
    )
    case.write(EntryKind.SCREENING, on, screening_line(screening), about=screening.pk)


def _test_levels(case: Case) -> None:
    """A level before the first lesson, and for most people one after the last; always on the same scale."""
    if not case.road.stretches or case.rng.random() < 0.2:
        return
    began = case.road.stretches[0].starts_on
    ended = case.road.stretches[-1].ended_on if case.road.stretches[-1].is_done else None
    for skill, scale in _tested(case):
        levels = SCALE_LEVELS[scale]
        level = case.rng.choices((0, 1, min(2, len(levels) - 1)), (5, 4, 1))[0]
        tested_on = between(case.rng, case.road.registered_on, began)
        _test(case, skill, scale, levels[level], tested_on)
        if ended is not None and case.rng.random() < 0.75:
            gained = min(level + (case.rng.random() < 0.55), len(levels) - 1)
            _test(
                case,
                skill,
                scale,
                levels[gained],
                between(case.rng, max(began, ended - timedelta(days=9)), ended),
            )


def _tested(case: Case) -> list[tuple[Skill, LevelScale]]:
    is_nt2 = case.person.name.background == LanguageBackground.NT2
    if is_nt2 and case.person.education == EducationLevel.NONE:
        return [(Skill.READING, LevelScale.ALFA)]
    language = LevelScale.CEFR if is_nt2 else LevelScale.REF_LANGUAGE
    skills = [(Skill.READING, language)]
    if is_nt2:
        skills.append((Skill.SPEAKING, language))
    if case.rng.random() < 0.6:
        skills.append((Skill.NUMERACY, LevelScale.REF_NUMERACY))
    if case.rng.random() < 0.25:
        skills.append((Skill.DIGITAL, LevelScale.DIGITAL))
    return skills


def _test(case: Case, skill: Skill, scale: LevelScale, level: str, on: date) -> None:
    is_language = scale in (LevelScale.CEFR, LevelScale.ALFA)
    test = case.rows.add(
        LevelTest(
            participant=case.participant,
            skill=skill,
            scale=scale,
            level=level,
            instrument=Instrument.TOETSPLATFORM_TAAL if is_language else Instrument.TOA,
            taken_on=on,
            recorded_by=case.teacher or case.author,
            recorded_at=clock(on, case.order()),
        )
    )
    case.write(EntryKind.SCREENING, on, level_line(test), about=test.pk, by=case.teacher)


def _answer(case: Case) -> None:
    """Yes, no or not asked, per purpose; now and then a yes is taken back."""
    last = case.span.last
    asked_on = between(
        case.rng, case.road.registered_on, min(last, case.road.registered_on + timedelta(days=12))
    )
    if case.road.ending == Ending.NEW and case.rng.random() < 0.5:
        return
    for purpose, (yes, no) in ANSWERS.items():
        chance = case.rng.random()
        if chance < yes + no:
            answer = ConsentAnswer.GIVEN if chance < yes else ConsentAnswer.REFUSED
            _consent(case, purpose, answer, asked_on)
            if answer == ConsentAnswer.GIVEN and case.rng.random() < 0.02:
                _consent(case, purpose, ConsentAnswer.WITHDRAWN, between(case.rng, asked_on, last))


def _consent(case: Case, purpose: ConsentPurpose, answer: ConsentAnswer, on: date) -> None:
    channels = (ConsentChannel.CONVERSATION, ConsentChannel.PAPER, ConsentChannel.PHONE)
    consent = case.rows.add(
        Consent(
            participant=case.participant,
            purpose=purpose,
            answer=answer,
            text_version=CURRENT_VERSION,
            language="nl",
            channel=case.rng.choices(channels, (7, 3, 1))[0],
            answered_on=on,
            recorded_by=case.author,
            recorded_at=clock(on, case.order()),
        )
    )
    if case.detail == Detail.FULL:
        case.write(EntryKind.CONSENT, on, consent_line(consent), about=consent.pk)


def _wish(case: Case) -> None:
    if case.detail == Detail.FULL and case.rng.random() < 0.85:
        case.rows.add(
            Wish(
                participant=case.participant,
                text=case.rng.choice(WISHES),
                said_on=case.road.registered_on,
                recorded_by=case.author,
            )
        )
