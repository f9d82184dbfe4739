"""Any small folder: sentences of our own that lean, agree, differ and repeat, shuffled."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from mkdocs_briefing.model import SectionPlan
from pipeline.folders import FERRY, HARBOUR, REACTIONS, Way, article, walk

SENTENCES = (
    "The ferry between Lund Quay and Ost returned to service on Monday after nine weeks.",
    "On Monday the ferry from Lund Quay to Ost went back into service after nine weeks.",
    "However, the harbour wall at Lund Quay still leaks at high tide.",
    "Nordline spent 3.2 million crowns on the repair of the harbour wall.",
    "The repair of the harbour wall cost Nordline 3.2 million crowns, the council said.",
    "The repair of the harbour wall cost Nordline 4 million crowns, the council said.",
    "Mayor Ada Frost said the harbour wall would hold for thirty years.",
    "She added that new cranes would come to the harbour in May.",
    "This repair took the engineers of Nordline nine weeks in all.",
    "Harbour master Per Holm said the storm destroyed two cranes and a warehouse.",
    "He called the storm the worst at Lund Quay since 1987.",
    "“We lost two cranes and a warehouse to the storm,” he said.",
    "These cranes were built in 1974 and cost the town 900,000 crowns.",
    "Traders in Ost said the closed ferry had cost them a third of their winter sales.",
    "They want a fund of 500,000 crowns from the council of Ost.",
    "But the council of Ost has promised nothing so far to the traders.",
    "Tickets for the ferry remain at 12 crowns for passengers from Ost.",
    "Fishermen in Ost have asked for a second landing stage since 2028.",
    "The storm of December 2030 flooded the ticket office of the ferry.",
    "Nordline expects 40,000 passengers on the ferry this summer.",
    "Nordline expects 35,000 passengers on the ferry this summer.",
    "Mayor Frost promised the traders of Ost a fund of 500,000 crowns.",
    "The weather was mild and the children of the village played outside all day.",
    "It rained.",
    "Repairs cost 3 million crowns.",
    "Despite this, the ferry carried 900 passengers on its first day.",
    "Analysts said the fares of the ferry were too low to pay for the harbour wall.",
    "Frost said the ferry should be free for children, and Holm agreed with the mayor.",
    "That promise did not convince the fishermen of Ost, who closed the harbour for a day.",
    "LUND QUAY, March 4 2031 – The council of Lund Quay will decide on new cranes in May.",
    "Nordlinesaid the ferry would sail twice a day,but tickets would cost 14 crowns.",
)

_paragraphs = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join),
    min_size=1,
    max_size=5,
)
folders = st.dictionaries(
    st.sampled_from(["a.txt", "b.txt", "sub/c.txt", "d.txt"]),
    _paragraphs.map(lambda paragraphs: article(*paragraphs)),
    min_size=1,
    max_size=4,
)
_words = st.integers(min_value=10, max_value=200)
_caps = st.sampled_from([None, None, 1, 2])


@st.composite
def plans(draw: st.DrawFn) -> tuple[SectionPlan, ...]:
    return tuple(
        replace(plan, words=draw(_words), max_paragraphs=draw(_caps))
        for plan in (FERRY, HARBOUR, REACTIONS)
    )


@st.composite
def ways(draw: st.DrawFn) -> Way:
    """Any small folder with three sections, taken through the rooms."""
    return walk(draw(folders), *draw(plans()))
