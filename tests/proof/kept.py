"""What is played the same each time: `python -m tests.proof --kept`, beside the tests in .ci/run."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.proof.histories import Step, play, random_steps, random_telling_steps
from tests.proof.processes import Processes
from tests.proof.scenario import TELLING, VARIANTS, Variant
from tests.proof.trials import day_of

KEPT: dict[str, tuple[int | Variant, list[Step]]] = {
    "a reading by a clock that was fast kept a later one of the same second out": (
        3,
        [
            Step("place", 764, 82, 115),
            Step("place", 783, 584, 170),
            Step("job", 60, 326, 398),
            Step("status", 511, 257, 602),
        ],
    ),
    "an order adopted under the number of an earlier configuration counted as lost": (
        4,
        [
            Step("job", 854, 634, 298),
            Step("place", 40, 592, 804),
            Step("backup", 101, 621, 390),
            Step("day", 32, 908, 73),
            Step("backup", 915, 347, 354),
            Step("config", 915, 313, 635),
        ],
    ),
    "an import found an order half saved while a suspended bc-insert was to send it, which ended as a defect": (
        1,
        [
            Step("place", 500, 920, 177),
            Step("place", 781, 37, 412),
            Step("place", 535, 365, 422),
            Step("job", 990, 234, 615),
            Step("suspend", 129, 179, 713),
            Step("tear", 937, 120, 780),
            Step("job", 695, 616, 391),
        ],
    ),
    "the shop's clock and ours were both set back, so that neither told how far": (
        5,
        [
            Step("together", 342, 720, 401),
            Step("clock_back", 883, 508, 796),
            Step("clock_back", 966, 591, 624),
            Step("place", 486, 548, 765),
        ],
    ),
    "an order whose lost request had done nothing was still in conflict when it was to be sent again": (
        3,
        [
            Step("place", 655, 711, 691),
            Step("bc_fault", 0, 300, 197),
            Step("manual", 350, 630, 414),
            Step("wait", 669, 686, 664),
            Step("status", 630, 611, 439),
            Step("tear", 294, 918, 900),
            Step("day", 700, 427, 998),
        ],
    ),
    "an unreadable document of an order that a person had ignored brought it back, and it was sent": (
        2,
        [
            Step("place", 840, 428, 305),
            Step("webhooks", 14, 844, 5),
            Step("person", 875, 792, 761),
            Step("shop_fault", 294, 421, 672),
            Step("day", 192, 455, 624),
        ],
    ),
    "the rest of an order half sent was added by a run that had read a change of it, and the checker called that a sending": (
        4,
        [
            Step("place", 942, 287, 213),
            Step("bc_fault", 759, 361, 606),
            Step("bc_fault", 872, 260, 552),
            Step("place_late", 936, 196, 5),
            Step("bc_fault", 203, 922, 35),
            Step("place", 56, 722, 45),
            Step("day", 589, 776, 535),
            Step("edit", 182, 697, 617),
            Step("manual", 494, 201, 207),
        ],
    ),
    "an order that its shop had deleted was posted when a person had accepted that, and the checker missed the reading": (
        5,
        [
            Step("place", 428, 532, 326),
            Step("place_late", 722, 300, 302),
            Step("place", 315, 558, 117),
            Step("place", 267, 905, 494),
            Step("place", 974, 362, 11),
            Step("place", 503, 485, 74),
            Step("together", 175, 308, 600),
            Step("place_late", 420, 188, 695),
            Step("us_place", 856, 658, 503),
            Step("job", 756, 821, 264),
            Step("delete", 292, 539, 586),
            Step("place", 622, 662, 592),
            Step("place", 663, 698, 984),
            Step("place", 622, 267, 118),
            Step("day", 729, 987, 249),
            Step("person", 423, 467, 276),
        ],
    ),
    "an order that a restored middleware found verified in Business Central was never told to its shop": (
        TELLING[1],
        [
            Step("backup", 663, 107, 308),
            Step("place", 175, 93, 601),
            Step("webhooks", 990, 925, 692),
            Step("place_copied", 895, 448, 632),
            Step("together", 371, 291, 840),
            Step("backup", 726, 183, 137),
        ],
    ),
    "rows of an order whose sales order staff had deleted, which a restored middleware could not know of, counted as doubled": (
        TELLING[1],
        [
            Step("backup", 479, 698, 990),
            Step("place_copied", 25, 447, 430),
            Step("manual", 803, 105, 140),
            Step("wait", 565, 460, 713),
            Step("staff", 251, 463, 954),
            Step("backup", 24, 291, 708),
        ],
    ),
    "a refund that an order was sent without counted as forgotten, for a later run had added what was missing of the order": (
        3,
        [
            Step("place", 190, 134, 796),
            Step("place", 307, 634, 97),
            Step("place", 848, 721, 696),
            Step("place", 111, 40, 32),
            Step("place", 48, 361, 429),
            Step("day", 960, 910, 612),
            Step("place", 308, 184, 53),
            Step("place_late", 549, 575, 204),
            Step("bc_fault", 805, 566, 495),
            Step("job", 445, 886, 456),
            Step("refund", 27, 844, 691),
            Step("together", 426, 171, 396),
            Step("refund", 495, 609, 19),
            Step("bc_fault", 781, 680, 528),
            Step("job", 776, 645, 712),
            Step("job", 197, 40, 443),
            Step("wait", 724, 657, 295),
            Step("together", 439, 573, 205),
        ],
    ),
    "an order sent under another number format after the backup was not found when that was restored, and doubled": (
        6,
        [
            Step("backup", 897, 446, 573),
            Step("asleep", 974, 482, 454),
            Step("place", 792, 895, 950),
            Step("suspend", 432, 136, 331),
            Step("together", 70, 396, 118),
            Step("config", 327, 411, 525),
            Step("backup", 501, 952, 582),
        ],
    ),
    "an order whose hold came after the backup that was restored counted as held": (
        2,
        [
            Step("place", 320, 773, 570),
            Step("suspend", 632, 88, 181),
            Step("place", 495, 634, 343),
            Step("place", 747, 128, 377),
            Step("place", 116, 448, 627),
            Step("backup", 75, 810, 32),
            Step("person", 493, 668, 803),
            Step("backup", 942, 788, 435),
        ],
    ),
    "an order under another's mark, with a shipping agent without a word, was said to be told without the word": (
        TELLING[0],
        [
            Step("place", 869, 433, 512),
            Step("place_copied", 720, 364, 169),
            Step("place_late", 944, 854, 276),
            Step("place", 971, 428, 821),
            Step("place", 369, 187, 684),
            Step("refund", 537, 597, 810),
            Step("day", 268, 688, 155),
            Step("ship", 119, 456, 57),
            Step("ship", 941, 555, 676),
            Step("ship", 716, 748, 48),
            Step("track", 91, 704, 151),
        ],
    ),
    "an order that a restored file did not know as ignored counted as sent against a person's word": (
        0,
        [
            Step("place", 978, 815, 305),
            Step("place", 787, 551, 940),
            Step("place", 196, 565, 128),
            Step("place", 170, 436, 548),
            Step("backup", 147, 47, 360),
            Step("place", 672, 255, 756),
            Step("place", 161, 973, 144),
            Step("manual", 442, 623, 895),
            Step("place", 301, 422, 827),
            Step("person", 931, 585, 512),
            Step("place", 85, 560, 558),
            Step("place", 92, 351, 646),
            Step("place", 152, 639, 492),
            Step("backup", 12, 439, 674),
            Step("status", 21, 554, 9),
        ],
    ),
    "lines that a shop changed between a credit memo's making and its posting did not account for MEMO_DIFFERS": (
        1,
        [
            Step("place", 253, 735, 485),
            Step("day", 344, 189, 178),
            Step("refund", 372, 749, 994),
            Step("day", 334, 913, 208),
            Step("edit", 540, 820, 99),
        ],
    ),
    "two refunds of a line whose cents were rounded apart left it without pieces and with a cent of tax": (
        3,
        [
            Step("place", 926, 465, 409),
            Step("place", 631, 233, 359),
            Step("place", 726, 320, 718),
            Step("place", 189, 520, 294),
            Step("place", 807, 999, 764),
            Step("place", 380, 189, 995),
            Step("place", 543, 10, 934),
            Step("refund", 223, 736, 227),
            Step("place", 350, 684, 205),
            Step("refund", 742, 419, 677),
        ],
    ),
    "an order that was sent to be prepaid, and adopted after a restore to be posted by its store's mode, counted as unowed": (
        3,
        [
            Step("place", 378, 460, 984),
            Step("backup", 117, 478, 457),
            Step("place", 83, 390, 144),
            Step("place", 466, 603, 463),
            Step("place", 700, 629, 202),
            Step("place", 663, 902, 201),
            Step("place", 287, 199, 287),
            Step("day", 919, 509, 169),
            Step("backup", 636, 968, 544),
            Step("delete", 872, 739, 805),
            Step("status", 128, 625, 311),
        ],
    ),
    "an order that was trashed while its first request was refused was sent again, and taken for accepted as it was": (
        TELLING[0],
        [
            Step("bc_fault", 612, 457, 257),
            Step("place_copied", 646, 768, 598),
            Step("place", 882, 612, 313),
            Step("together", 770, 222, 719),
            Step("asleep", 40, 315, 825),
            Step("trash", 229, 180, 467),
            Step("day", 743, 154, 706),
        ],
    ),
    "the day on which staff posted what the API had not was taken for the day that was asked for": (
        4,
        [
            Step("bc_fault", 420, 355, 205),
            Step("place", 212, 804, 340),
            Step("day", 504, 656, 490),
            Step("place", 253, 568, 240),
            Step("bc_fault", 235, 249, 462),
            Step("day", 624, 821, 207),
            Step("wait", 245, 576, 475),
            Step("staff", 235, 491, 85),
        ],
    ),
    "an order whose sales order staff deleted without an archive before anybody looked for its lost sending counted as doubled": (
        Variant(storage="posts", key="entry", rows="hidden", refunds="post"),
        [
            Step("bc_fault", 129, 841, 101),
            Step("place", 504, 282, 31),
            Step("day", 702, 696, 328),
            Step("place", 491, 452, 114),
            Step("status", 307, 570, 151),
            Step("manual", 272, 702, 521),
            Step("suspend", 613, 405, 725),
            Step("wait", 35, 164, 251),
            Step("staff", 511, 171, 951),
        ],
    ),
    "an order that its shop dated after a restore, for our clock had been put back, was left alone as somebody else's": (
        Variant(rows="deleted", create_multiple=False, refunds="draft"),
        [
            Step("place", 989, 479, 54),
            Step("backup", 334, 577, 751),
            Step("job", 735, 199, 980),
            Step("together", 957, 446, 843),
            Step("clock_back", 17, 831, 17),
            Step("backup", 402, 780, 357),
        ],
    ),
    "a store could not be renamed to a code under which webhooks had been delivered already": (
        Variant(rows="deleted", create_multiple=False, refunds="draft"),
        [
            Step("job", 774, 941, 917),
            Step("rename", 178, 181, 940),
            Step("rename", 327, 432, 397),
            Step("place", 52, 868, 820),
            Step("webhooks", 493, 358, 481),
            Step("touch", 538, 153, 736),
            Step("webhooks", 411, 258, 788),
        ],
    ),
    "an order sent before its store was renamed in the configuration was sent again after a restore of a file of before": (
        Variant(codeunit=False, both_shops=True, api=True),
        [
            Step("backup", 323, 375, 975),
            Step("place", 106, 997, 433),
            Step("day", 175, 46, 579),
            Step("rename", 208, 524, 973),
            Step("backup", 57, 144, 493),
        ],
    ),
    "an order that its shop had completed, and opened again while it was told, counted as not completed": (
        Variant(tells=True),
        [
            Step("place", 189, 845, 999),
            Step("place", 654, 191, 21),
            Step("delete", 667, 729, 484),
            Step("place_late", 629, 506, 292),
            Step("refund", 812, 108, 828),
            Step("between", 901, 530, 957),
        ],
    ),
}
"""Histories that once broke a promise, shrunk to the fewest steps: what went wrong, the variant or its place among VARIANTS, and
the steps. The long form prints them for whatever it finds."""

STEPS = 70
FIRST_KILL, NEXT_KILL = 11, 24
"""At which point of its day the first variant is killed, and how much later each further one."""

Case = Callable[[Processes, Path], list[str]]


def history(variant: int | Variant, steps: list[Step]) -> Case:
    return lambda processes, folder: play(processes, folder, steps, variant).problems


def day(variant: Variant, end_at: int | None = None) -> Case:
    """Without trouble, or killed at this point and gone on with."""

    def played(processes: Processes, folder: Path) -> list[str]:
        lived = day_of(processes, folder, variant, end_at)
        missed = [] if bool(lived.killed) == bool(end_at) else [f"missed: the day has no point {end_at}"]
        return [*missed, *lived.problems]

    return played


def cases(steps: int = STEPS) -> dict[str, Case]:
    """By name; of each variant a day, one that is killed, and a random history of so many steps."""
    found = {name: history(variant, steps) for name, (variant, steps) in KEPT.items()}
    for place, variant in enumerate(VARIANTS):
        end_at = FIRST_KILL + NEXT_KILL * place
        found[f"{variant}: a day"] = day(variant)
        found[f"{variant}: killed at point {end_at}"] = day(variant, end_at)
        found[f"{variant}: a history"] = history(variant, random_steps(place, steps))
    for place, variant in enumerate(TELLING):
        found[f"{variant}: a history"] = history(variant, random_telling_steps(place, steps))
    return found


def play_again(folder: Path, chosen: dict[str, Case], at_once: int, planted: str = "") -> dict[str, list[str]]:
    """What each of them broke, if anything; `at_once` of them are played at the same time, each in processes of its own.

    `planted`: the name of a bug that all runs bear, to show that it is found.
    """

    def play_part(place: int) -> dict[str, list[str]]:
        part = folder / str(place)
        part.mkdir()
        with Processes(part) as processes:
            processes.planted = planted
            names = [*chosen][place::at_once]
            return {name: chosen[name](processes, part / f"world-{number}") for number, name in enumerate(names)}

    with ThreadPoolExecutor(at_once) as pool:
        parts = list(pool.map(play_part, range(at_once)))
    return {name: problems for part in parts for name, problems in part.items()}
