using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Simulation.Generation;

/// <summary>
/// Customers complain about some of what was delivered. Most complaints have a few causes in common: articles of one supplier that
/// don't last, and parcels that arrive damaged; ever more of them. They are seen to as colleagues do it: mostly well, sometimes late.
/// </summary>
internal sealed partial class ComplaintHistory(Trade trade, OrderHistory orders, InvoiceHistory invoices)
{
    /// <summary>Complaints in a hundred working days.</summary>
    private const int PerHundredDays = 17;

    /// <summary>Last working days in which only the complaints come in that are left open.</summary>
    private const int Quiet = 24;

    /// <summary>Deliveries back among which something to complain about is looked for.</summary>
    private const int LookBack = 90;

    /// <summary>Articles that don't last.</summary>
    private const int WeakArticles = 3;

    private readonly HashSet<int> _used = [];
    private readonly HashSet<OrderLine> _complained = [];
    private readonly List<int> _weak = [];
    private int _weakSupplier;
    private int _asked;

    private Trade Trade => trade;

    private OrderHistory Orders => orders;

    private InvoiceHistory Invoices => invoices;

    private Agenda Agenda => trade.Agenda;

    private World World => trade.World;

    private DateOnly Day => trade.Day;

    /// <summary>How far a complaint comes that is left open on the first day.</summary>
    private enum Until
    {
        Registered,
        Questioned,
        Answered,
        Proposed,
        Agreed,
        Informed,
        Closed,
    }

    /// <summary>A day of complaints: new ones at a steady pace, those that are left open at the end.</summary>
    public void EveryDay()
    {
        if (Agenda.IsToday || World.Scenario.HistoryOrders == 0)
            return;
        if (_weakSupplier == 0)
            _weakSupplier = World.Made.Articles.CountBy(a => a.SupplierId).MaxBy(s => s.Value).Key;
        if (Agenda.Number < Agenda.Today - Quiet)
            for (var due = Agenda.Number * PerHundredDays / 100; _asked < due; _asked++)
                Complain(World.Chance("complaint", _asked), Until.Closed, 0);
        switch (Agenda.Today - Agenda.Number)
        {
            case 18:
                Complain(World.Chance("open-complaint", 1), Until.Informed, 1);
                break;
            case 12:
                Complain(World.Chance("open-complaint", 2), Until.Agreed, 1);
                break;
            case 9:
                Complain(World.Chance("open-complaint", 3), Until.Proposed, 1);
                break;
            case 7:
                Complain(World.Chance("open-complaint", 4), Until.Registered, 1);
                break;
            case 5:
                Complain(World.Chance("open-complaint", 5), Until.Answered, 1);
                break;
            case 3:
                Complain(World.Chance("open-complaint", 6), Until.Questioned, 1);
                break;
            case 1:
                Complain(World.Chance("open-complaint", 7), Until.Registered, 1);
                LeaveProposals();
                break;
        }
    }

    private void Complain(Chance chance, Until until, int pace)
    {
        var late = Agenda.Number * 3 > Agenda.Today * 2;
        var cause = Causes[chance.Weighted(late ? LateWeights : Weights)];
        for (var tries = 0; tries < 3; tries++)
        {
            if (Find(cause, chance) is not var (sale, delivery, line))
                cause = ComplaintCause.PickingError;
            else
            {
                _used.Add(delivery.Id);
                _complained.Add(line);
                sale.HasComplaint = true;
                new Case(this, sale, delivery, line, cause, chance, until, pace).Register();
                return;
            }
        }
    }

    /// <summary>Something that was delivered some days ago and fits the cause.</summary>
    private (Sale Sale, Delivery Delivery, OrderLine Line)? Find(ComplaintCause cause, Chance chance)
    {
        var deliveries = World.Made.Deliveries;
        (Sale, Delivery, OrderLine)? second = null;
        var skip = chance.Below(12);
        for (var at = deliveries.Count - 1 - skip; at >= 0 && at > deliveries.Count - LookBack; at--)
        {
            var delivery = deliveries[at];
            if (delivery.Status != DeliveryStatus.Shipped || delivery.ShippedOn > Day.AddDays(-2) || _used.Contains(delivery.Id)
                || (cause is ComplaintCause.TransportDamage && delivery.Plan.Method != DeliveryMethod.Parcel))
                continue;
            var sale = trade.Sales[delivery.OrderId - 1];
            if (sale.Profile.Customer.Language != Language.Dutch)
                continue;
            foreach (var shipped in delivery.Lines)
            {
                if (shipped.Shipped <= shipped.Returned || shipped.Shipped > 400)
                    continue;
                var line = LineOf(sale.Order, shipped.OrderLineId);
                // Two complaints about one line would each count on crediting the same goods.
                if (_complained.Contains(line) || line.InReturn > 0 || line.ReturnedForCredit + line.ReturnedForReplacement > 0 || line.UnitPrice == UnitPrice.Zero)
                    continue;
                if (cause != ComplaintCause.ProductFault)
                    return (sale, delivery, line);
                if (_weak.Contains(line.ArticleId))
                    return (sale, delivery, line);
                if (second is null && World.Made.Articles[line.ArticleId - 1].SupplierId == _weakSupplier)
                    second = (sale, delivery, line);
            }
        }

        if (second is var (_, _, weak) && _weak.Count < WeakArticles)
            _weak.Add(weak.ArticleId);
        return second;
    }

    /// <summary>Two proposals of colleagues, so that a learner sees what one looks like: one was accepted, one was not.</summary>
    private void LeaveProposals()
    {
        // A proposal rests on figures; a short past has none yet.
        if (Agenda.Number < Quiet)
            return;
        var author = trade.Inside[0];
        var made = World.Made.Complaints;
        Leave(
            new ProposalEntry(
                ProposalArea.Service, "Klant vooraf bellen bij een levering op pallets",
                "Klanten weten niet hoe laat de vrachtwagen komt. De chauffeur staat dan voor een dichte deur en neemt de pallet weer mee. De klant krijgt zijn spullen een dag te laat.",
                "De binnendienst belt de klant de dag voor de levering en spreekt een tijdvak van twee uur af. Het tijdvak komt op de pakbon.",
                "Minder leveringen die terugkomen, en klanten die weten waar ze aan toe zijn.", Money.FromEuros(900), Money.FromEuros(250)),
            ComplaintCause.Planning, ProposalStatus.Accepted, "Goed idee en snel te regelen. Begin er volgende week mee en zet het in de werkinstructie.");
        Leave(
            new ProposalEntry(
                ProposalArea.Process, "Een tweede controleur in het magazijn",
                "Er gaan verkeerde artikelen mee. Als iemand alles natelt voordat de doos dichtgaat, gebeurt dat niet meer.",
                "We nemen een extra medewerker aan die elke order natelt voordat hij wordt ingepakt.",
                "Geen verkeerde leveringen meer.", Money.FromEuros(1_500), Money.FromEuros(9_800)),
            ComplaintCause.PickingError, ProposalStatus.Rejected, "Het kost veel meer dan het oplevert. Bedenk een manier waarop de mensen die er al zijn elkaar controleren, dan kijk ik er graag weer naar.");

        void Leave(ProposalEntry entry, ComplaintCause cause, ProposalStatus verdict, string answer)
        {
            var proposal = World.Keep(World.Made.Proposals, World.Must(ImprovementProposal.Start(entry, author.Id, Day)));
            var (from, through) = (Agenda.DateOf(Math.Max(0, Agenda.Number - 250)), Agenda.DateOf(Agenda.Number - Quiet));
            var all = made.Where(c => c.ReceivedOn >= from && c.ReceivedOn <= through).ToList();
            var same = all.Where(c => c.Cause == cause).ToList();
            World.Must(proposal.ChooseFacts([new FactFigures(FactGroup.Cause, cause.ToString(), ComplaintWords.Of(cause), from, through, same.Count, all.Count, same.Sum(c => c.Cost))]));
            World.Number(proposal.Facts);
            World.Must(proposal.Submit(Day));
            World.Must(proposal.Answer(verdict, answer, trade.Manager.Name, Day));
            World.Number(proposal.Answers);
            trade.Log(proposal, author.Name);
        }
    }

    private static OrderLine LineOf(Order order, int id)
    {
        for (var i = 0; i < order.Lines.Count; i++)
            if (order.Lines[i].Id == id)
                return order.Lines[i];
        throw new InvalidOperationException($"Line {id} isn't on {order.Title}.");
    }

    /// <summary>The mail a complaint came in with.</summary>
    private void LeaveMail(Complaint complaint, Sale sale)
    {
        var customer = sale.Profile.Customer;
        var contact = customer.ContactOrPrimary(complaint.ContactPersonId);
        var text = complaint.Description + (complaint.WishText.Length > 0 ? $" {complaint.WishText}" : "");
        var mail = World.Keep(World.Made.Mails, MailMessage.Receive(
            complaint.ReceivedOn, customer.Id, $"{contact?.FullName ?? customer.Name} <{(contact is { Email.Length: > 0 } ? contact.Email : customer.Email)}>", World.Firm.Identity.Email,
            complaint.Subject, $"Goedemorgen,\n\n{text}\n\nMet vriendelijke groet,\n\n{contact?.FullName}\n{customer.Name}", new DocumentRef(DocumentKind.Complaint, complaint.Id)));
        Tie(new DocumentRef(DocumentKind.Mail, mail.Id), complaint);
        trade.Log(mail, customer.Name);
    }

    private void Tie(DocumentRef from, Complaint complaint) =>
        World.Keep(World.Made.Consequences, Consequence.Of(from, new DocumentRef(DocumentKind.Complaint, complaint.Id), Day));

    private void Tie(Complaint complaint, DocumentRef to) =>
        World.Keep(World.Made.Consequences, Consequence.Of(new DocumentRef(DocumentKind.Complaint, complaint.Id), to, Day));
}
