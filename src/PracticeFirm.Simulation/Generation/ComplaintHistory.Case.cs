using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Returns;

namespace PracticeFirm.Simulation.Generation;

internal sealed partial class ComplaintHistory
{
    /// <summary>One complaint, step by step, a few days between them.</summary>
    private sealed class Case(ComplaintHistory history, Sale sale, Delivery delivery, OrderLine line, ComplaintCause cause, Chance chance, Until until, int pace)
    {
        private readonly Employee _owner = history.Trade.Inside[chance.Below(history.Trade.Inside.Count)];
        private Complaint _complaint = null!;
        private int _units;

        private Trade Trade => history.Trade;

        private World World => history.World;

        private DateOnly Day => history.Day;

        private bool IsOver => history.Agenda.IsToday;

        public void Register()
        {
            var shipped = delivery.Lines.First(l => l.OrderLineId == line.Id);
            _units = Math.Min(shipped.Shipped - shipped.Returned, chance.Percent(35) ? shipped.Shipped : Math.Max(1, shipped.Shipped / chance.Between(3, 8)));
            var (subject, text) = TextOf(cause, Short(line.Description), _units, chance);
            var byMail = until != Until.Closed || chance.Percent(60);
            Remedy? wish = cause == ComplaintCause.CustomerUse || chance.Percent(45) ? null : RemediesOf(cause)[0].Remedy;
            var entry = new ComplaintEntry(
                sale.Profile.Customer.ContactOrPrimary(sale.Order.Terms.ContactPersonId)?.Id, byMail ? ComplaintChannel.Mail : ComplaintChannel.Phone,
                until == Until.Closed && chance.Percent(25) ? BusinessCalendar.AddWorkingDays(Day, -1) : Day, CategoryOf(cause), subject, text, wish, "");
            var invoice = sale.Invoices.Find(i => i.Lines.Any(l => l.OrderLineId == line.Id));
            _complaint = World.Keep(World.Made.Complaints, World.Must(Complaint.Register(
                entry, new ComplaintAbout(sale.Order, line, delivery, invoice, _units), sale.Profile.Customer, _owner, World.Series(Complaint.NumberPrefix, Day.Year), World.Firm)));
            if (until != Until.Closed)
                history.LeaveMail(_complaint, sale);
            Log(_owner.Name);
            if (until != Until.Registered)
                After(chance.Percent(10) ? chance.Between(6, 8) : chance.Between(0, 2), Acknowledge);
        }

        private void Acknowledge()
        {
            World.Must(_complaint.Acknowledge(BusinessCalendar.AddWorkingDays(Day, chance.Between(6, 8)), ComplaintChannel.Mail, Day));
            Log(_owner.Name);
            if (until != Until.Closed || chance.Percent(70))
                After(until == Until.Questioned ? 0 : chance.Between(0, 1), Ask);
            else
                After(chance.Between(1, 2), Assess);
        }

        private void Ask()
        {
            World.Must(_complaint.Ask(QuestionsOf(_complaint.Category), ComplaintChannel.Mail, Day));
            World.Number(_complaint.Questions);
            Log(_owner.Name);
            if (until != Until.Questioned)
                After(1, Answer);
        }

        private void Answer()
        {
            foreach (var question in _complaint.Questions)
                World.Must(_complaint.TakeAnswer(question.Id, AnswerOf(cause, question.Topic, _units), Day));
            Log(sale.Profile.Customer.Name);
            if (chance.Percent(30) || until == Until.Answered)
            {
                World.Must(_complaint.Consult(Trade.Warehouse[0], "Kun je nakijken hoe deze zending is ingepakt en verzonden?", true, _owner.Name, Day));
                World.Number(_complaint.Consults);
                World.Must(_complaint.Reply(_complaint.Consults[^1].Id, ReasonsOf(cause), Trade.Warehouse[0].Name, Day));
                Log(Trade.Warehouse[0].Name);
            }

            if (until != Until.Answered)
                After(chance.Between(0, 2), Assess);
        }

        private void Assess()
        {
            var severity = chance.Pick([ComplaintSeverity.Low, ComplaintSeverity.Medium, ComplaintSeverity.Medium, ComplaintSeverity.High]);
            World.Must(_complaint.Assess(new Assessment(severity, cause, cause != ComplaintCause.CustomerUse, ReasonsOf(cause)), Day));
            Log(_owner.Name);
            Prepare();
        }

        private void Prepare()
        {
            var (entry, cost) = Choose();
            World.Must(_complaint.Prepare(entry, cost, World.Firm));
            World.Number(_complaint.Solutions);
            if (_complaint.Solution!.NeedsApproval)
            {
                World.Must(_complaint.AskApproval(Trade.Manager, "De klant heeft gelijk en koopt al jaren bij ons. Een goedkopere oplossing helpt hem niet.", Day));
                World.Must(_complaint.Decide(true, chance.Pick(["Akkoord, maar let erop dat het niet weer gebeurt.", "Doe maar. Dit soort klanten willen we houden."]), Trade.Manager, Day));
            }

            World.Must(_complaint.Offer(ComplaintChannel.Mail, Complaint.NeedsDocument(entry.Remedy) ? BusinessCalendar.AddWorkingDays(Day, chance.Between(3, 8)) : null, Day));
            Log(_owner.Name);
            if (until != Until.Proposed)
                After(1, Agree);
        }

        private void Agree()
        {
            if (until == Until.Closed && _complaint.Solution!.Position == 1 && _complaint.Solution.Remedy is Remedy.Discount or Remedy.Reject && chance.Percent(25))
            {
                World.Must(_complaint.Counter(_complaint.Solution.Remedy == Remedy.Reject ? Remedy.Discount : Remedy.Credit, "Daar zijn wij het niet mee eens. Wij hadden op meer gerekend.", Day));
                Log(sale.Profile.Customer.Name);
                if (_complaint.Solution.Remedy != Remedy.Reject)
                {
                    After(1, Prepare);
                    return;
                }

                World.Must(_complaint.StandBy("De gebruiksaanwijzing is duidelijk. Wij hebben het uitgelegd.", Day));
                Log(_owner.Name);
                After(0, Inform);
                return;
            }

            World.Must(_complaint.Agree("", Day));
            Log(sale.Profile.Customer.Name);
            if (until == Until.Agreed)
                return;
            if (_complaint.Status == ComplaintStatus.Resolved)
                After(0, Inform);
            else
                After(chance.Between(0, 2), CarryOut);
        }

        private void CarryOut()
        {
            var solution = _complaint.Solution!;
            switch (solution.Remedy)
            {
                case Remedy.Credit or Remedy.Discount:
                    var invoice = InvoiceOf()!;
                    var of = invoice.Lines.First(CanBeCredited);
                    var note = history.Invoices.Credit(
                        sale, invoice, [solution.Remedy == Remedy.Credit ? new CreditLine(of.Id, solution.Units) : CreditLine.OffPrice(of.Id, solution.Amount)], Money.Zero, $"Klacht {_complaint.Number}");
                    Link(new DocumentRef(DocumentKind.Invoice, note.Id), note.Number!);
                    Done();
                    break;
                case Remedy.Redeliver:
                    Redeliver(solution.Units);
                    break;
                case Remedy.Replace or Remedy.Repair:
                    TakeBack(solution);
                    break;
            }
        }

        /// <summary>The same goods once more, without charge.</summary>
        private void Redeliver(int units)
        {
            var order = World.Must(Order.Start(_owner.Id, World.Firm, sale.Profile.Customer));
            var article = World.Made.Articles[line.ArticleId - 1];
            var found = new PriceFound(line.UnitPrice, PriceOrigin.ListPrice, "");
            World.Must(order.AddLine(new LineEntry("", units, null, Percentage.Of(100)), LineArticle.For(article, order.Terms.Language, found), World.Firm));
            World.Must(order.ChangeTerms(order.Terms with { Subject = $"Herlevering {_complaint.Number}", ManualFreight = Money.Zero }, World.Firm));
            World.Keep(World.Made.Orders, order);
            World.Number(order.Lines);
            var again = new Sale { Order = order, Profile = sale.Profile, Author = _owner, Chance = chance };
            Trade.Sales.Add(again);
            World.Must(order.Confirm(sale.Profile.Customer, null, World.Series(Order.NumberPrefix, Day.Year), World.Firm));
            Link(new DocumentRef(DocumentKind.Order, order.Id), order.Number!);
            history.Orders.ReserveAndPlan(again);
            Trade.Log(order, _owner.Name);

            // After the delivery of the same day and before its invoice: there is nothing to pay.
            history.Agenda.On(order.Lines[0].PromisedOn!.Value, () => Waive(again));
        }

        private void Waive(Sale again)
        {
            if (IsOver)
                return;
            var free = again.Order.Lines[0];
            if (free.ToInvoice > 0)
                World.Must(again.Order.Waive(free.Id, free.ToInvoice, $"herlevering zonder kosten voor {_complaint.Number}"));
            Trade.Log(again.Order, _owner.Name);
            if (again.Order.OpenUnits > 0)
                history.Agenda.After(1, () => Waive(again));
            else
                Done();
        }

        private void TakeBack(ComplaintSolution solution)
        {
            var shipped = delivery.Lines.First(l => l.OrderLineId == line.Id);
            var ret = World.Keep(World.Made.Returns, World.Must(Return.Request(
                sale.Order, sale.Deliveries, [new ReturnEntry(shipped.Id, solution.Units, ReturnReason.Defective)], $"Klacht {_complaint.Number}", null,
                World.Series(Return.NumberPrefix, Day.Year), World.Firm)));
            World.Number(ret.Lines);
            World.Must(ret.Approve(Money.Zero, "Onze chauffeur neemt het mee bij de volgende levering.", Day));
            Link(new DocumentRef(DocumentKind.Return, ret.Id), ret.Number);
            LogReturn(ret);
            After(chance.Between(2, 4), () => Receive(ret, solution.Remedy));
        }

        private void Receive(Return ret, Remedy remedy)
        {
            World.Must(ret.Receive(new Dictionary<int, int>(), sale.Order, sale.Deliveries, Day));
            var decision = remedy == Remedy.Repair ? ReturnDecision.Repair : ReturnDecision.Replace;
            World.Must(ret.Inspect([new Inspection(ret.Lines[0].Id, ReturnCondition.Broken, decision, false)], Day));
            World.Must(ret.Settle(sale.Order, sale.Deliveries, [], Trade.Stock, World.Firm, Trade.Warehouse[0].Name));
            Trade.Log(Trade.Stock[line.ArticleId], Trade.Warehouse[0].Name);
            LogReturn(ret);
            if (sale.Order.OpenUnits > 0)
                history.Orders.ReserveAndPlan(sale);
            Trade.Log(sale.Order, _owner.Name);
            Done();
        }

        private void Done()
        {
            if (!_complaint.DocumentDone(_complaint.Solution!.Document!.Value, Day))
                throw new InvalidOperationException($"{_complaint.Number} wasn't solved by {_complaint.Solution.DocumentTitle}.");
            Log(_owner.Name);
            After(chance.Between(0, 1), Inform);
        }

        private void Inform()
        {
            World.Must(_complaint.Inform(ComplaintChannel.Mail, World.Firm));
            Log(_owner.Name);
            if (until == Until.Informed)
                return;
            if (chance.Percent(9))
                After(chance.Between(2, 5), () => Close("De klant heeft intussen weer besteld en zei aan de telefoon dat het goed was."));
            else
                history.Agenda.On(_complaint.AftercareOn!.Value, OnTime(() => After(chance.Below(3), Verify)));
        }

        private void Verify()
        {
            var late = _complaint.AcknowledgedOn > _complaint.AcknowledgeBy || _complaint.ResolvedOn > _complaint.SolveBy;
            var rejected = _complaint.Solution!.Remedy == Remedy.Reject;
            var score = Math.Clamp((rejected ? 2 : 4) + (late ? -1 : 0) + chance.Below(3) - 1, 1, 5);
            World.Must(_complaint.Verify(score, score switch { 5 => "Snel en netjes opgelost.", 4 => "Het is nu in orde.", 3 => "Opgelost, maar het duurde lang.", _ => "Wij zijn er niet blij mee." }, ComplaintChannel.Mail, Day));
            Log(sale.Profile.Customer.Name);
            Close(score < Complaint.Satisfied - 1 ? "Uitgelegd waarom wij niet meer kunnen doen." : "");
        }

        private void Close(string reason)
        {
            World.Must(_complaint.Close(reason, Day));
            Log(_owner.Name);
        }

        /// <summary>A remedy that fits the cause and can be carried out now, with what it costs.</summary>
        private (SolutionEntry Entry, RemedyCost Cost) Choose()
        {
            var remedies = RemediesOf(cause);
            var first = _complaint.LastCounter is { } counter ? counter : remedies[chance.Weighted([.. remedies.Select(r => r.Share)])].Remedy;
            foreach (var remedy in new[] { first }.Concat(remedies.Select(r => r.Remedy)).Append(Remedy.Apology))
            {
                // Who stops buying may be blocked by the time the goods would go out.
                if (remedy == Remedy.Redeliver && (sale.Profile.Through != int.MaxValue || Trade.Stock[line.ArticleId].Free < _units))
                    continue;
                if (remedy is Remedy.Replace or Remedy.Repair && (line.Returnable < _units || line.PendingReplacement > 0))
                    continue;
                var part = Money.FromEuros(Math.Max(1, Math.Round(_complaint.Value.Euros * chance.Between(1, 4) / 10, 0)));
                var amount = remedy == Remedy.Discount ? part : Money.Zero;
                var entry = new SolutionEntry(remedy, Complaint.TakesGoods(remedy) ? _units : 0, amount, false, false, ExplanationOf(remedy));
                var cost = RemedyCost.Of(entry, sale.Order, line.Id, InvoiceOf(), World.Firm);
                if (cost.IsSuccess)
                    return (entry, cost.Value);
            }

            throw new InvalidOperationException("An apology is always possible.");
        }

        private Invoice? InvoiceOf() => sale.Invoices.Find(i => i.Lines.Any(CanBeCredited));

        private bool CanBeCredited(InvoiceLine of) => of.Kind == InvoiceLineKind.Goods && of.OrderLineId == line.Id && of.Creditable >= _units && of.PriceCredited == Money.Zero;

        private void Link(DocumentRef document, string title)
        {
            World.Must(_complaint.CarryOut(document, title));
            history.Tie(_complaint, document);
            Log(_owner.Name);
        }

        private void Log(string who) => Trade.Log(_complaint, who);

        private void LogReturn(Return ret)
        {
            Trade.Log(ret, _owner.Name);
            Trade.Log(sale.Order, _owner.Name);
        }

        private void After(int days, Action step) => history.Agenda.After(pace > 0 ? Math.Min(days, pace) : days, OnTime(step));

        private Action OnTime(Action step) => () =>
        {
            if (!IsOver)
                step();
        };

        private static string Short(string text) => text.Length <= 60 ? text : text[..60];
    }
}
