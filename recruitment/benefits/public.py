"""The offer, and what it means for one person."""

from flask import Blueprint, render_template, request

from recruitment import clock
from recruitment.benefits.leave_form import LeaveForm
from recruitment.benefits.leave_page import present_leave
from recruitment.benefits.offer import by_theme, offer_of, sources, tiles
from recruitment.employers.profile import all_employers
from recruitment.pay.calculator_form import PayForm
from recruitment.pay.calculator_page import present_pay
from recruitment.pay.rates import all_rates
from recruitment.web.conditional import for_caches

benefits = Blueprint("benefits", __name__)


@benefits.get("")
@for_caches
def show() -> str:
    """What each employer of the site offers, by theme, with sources."""
    offers = [(employer, offer_of(employer.id)) for employer in all_employers()]
    shown = [
        {"employer": employer, "tiles": tiles(offer), "themes": by_theme(offer), "sources": sources(offer)}
        for employer, offer in offers
        if offer
    ]
    return render_template("benefits/show.html", offers=shown)


@benefits.get("/leave-calculator")
@for_caches
def show_leave_calculator() -> tuple[str, int]:
    """Leave for somebody's own week; before anything is asked, for full time."""
    form = LeaveForm(request.args, all_employers())
    answer = present_leave(form, clock.today()) if form.is_ready() else None
    return render_template("benefits/show_leave_calculator.html", form=form, answer=answer), form.status


@benefits.get("/pay-calculator")
@for_caches
def show_pay_calculator() -> tuple[str, int]:
    """Pay for somebody's own hours and weeks; before anything is asked, the living wage."""
    form = PayForm(request.args, all_employers())
    answer = present_pay(form, all_rates(), clock.today()) if form.is_ready() else None
    return render_template("benefits/show_pay_calculator.html", form=form, answer=answer), form.status
