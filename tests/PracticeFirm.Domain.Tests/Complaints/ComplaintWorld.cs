using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Tests.Builders;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Complaints;

/// <summary>Ten binders at 24.95 (cost 15), delivered and invoiced, and a customer who complains about four of them.</summary>
internal sealed class ComplaintWorld
{
    private readonly NumberSeries _numbers = NumberSeries.Start(Complaint.NumberPrefix, Monday.Year);

    public ComplaintWorld(bool invoiced = true)
    {
        Desk = OrderDesk.Of(10);
        Delivery = Desk.Deliver(10);
        if (invoiced)
            Invoice = Posted();
        Customer = Desk.Customer;
    }

    public OrderDesk Desk { get; }

    public TradingFirm Firm => Desk.Firm;

    public DateOnly Today => Firm.BusinessDay;

    public Customer Customer { get; }

    public Delivery Delivery { get; }

    public Invoice? Invoice { get; }

    public Employee Me { get; } = Colleague();

    public Employee Manager { get; } = Colleague(9, "Ingrid Mulder", EmployeeRole.Manager);

    public ComplaintEntry Entry { get; init; } =
        new(null, ComplaintChannel.Mail, Monday, ComplaintCategory.Product, "Ordners kapot", "De beugels van vier ordners gaan niet dicht.", Remedy.Redeliver, "Graag nieuwe.");

    public ComplaintAbout About => new(Desk.Order, Desk.Line, Delivery, Invoice, 4);

    public Result<Complaint> TryRegister(ComplaintEntry? entry = null, ComplaintAbout? about = null) =>
        Complaint.Register(entry ?? Entry, about ?? About, Customer, Me, _numbers, Firm);

    public Complaint Registered() => TryRegister().Value.Saved();

    public Complaint Acknowledged()
    {
        var complaint = Registered();
        Done(complaint.Acknowledge(Day(5), ComplaintChannel.Mail, Today));
        return complaint;
    }

    public Complaint Assessed(bool justified = true, ComplaintCause cause = ComplaintCause.ProductFault)
    {
        var complaint = Acknowledged();
        Done(complaint.Assess(new Assessment(ComplaintSeverity.Medium, cause, justified, "Het magazijn zag hetzelfde bij de rest van de partij."), Today));
        return complaint;
    }

    public static SolutionEntry Solution(Remedy remedy, int units = 4, decimal amount = 0, bool goodsBack = false, bool restock = false) =>
        new(remedy, Complaint.TakesGoods(remedy) ? units : 0, Euro(amount), goodsBack, restock, "Omdat de ordners niet goed waren.");

    public RemedyCost Cost(SolutionEntry entry) => RemedyCost.Of(entry, Desk.Order, Desk.Line.Id, Invoice, Firm).Value;

    public Complaint Prepared(Remedy remedy, decimal amount = 0, bool justified = true)
    {
        var complaint = Assessed(justified);
        Prepare(complaint, Solution(remedy, amount: amount));
        return complaint;
    }

    public void Prepare(Complaint complaint, SolutionEntry entry)
    {
        Done(complaint.Prepare(entry, Cost(entry), Firm));
        if (complaint.Solution!.Id == 0)
            complaint.Solution.Saved();
    }

    public Complaint Offered(Remedy remedy, decimal amount = 0)
    {
        var complaint = Prepared(remedy, amount);
        if (complaint.Solution!.NeedsApproval)
        {
            Done(complaint.AskApproval(Manager, "De klant heeft gelijk.", Today));
            Done(complaint.Decide(true, "Akkoord.", Manager, Today));
        }

        Done(complaint.Offer(ComplaintChannel.Mail, Complaint.NeedsDocument(remedy) ? Day(3) : null, Today));
        return complaint;
    }

    public Complaint Agreed(Remedy remedy, decimal amount = 0)
    {
        var complaint = Offered(remedy, amount);
        Done(complaint.Agree("Prima.", Today));
        return complaint;
    }

    public Complaint Resolved(Remedy remedy = Remedy.Redeliver)
    {
        var complaint = Agreed(remedy);
        if (complaint.Status == ComplaintStatus.Resolved)
            return complaint;
        Done(complaint.CarryOut(Document(complaint), "ORD-2026-0002"));
        Assert.True(complaint.DocumentDone(Document(complaint), Today));
        return complaint;
    }

    public Complaint InAftercare()
    {
        var complaint = Resolved();
        Done(complaint.Inform(ComplaintChannel.Mail, Firm));
        return complaint;
    }

    public Complaint Verified(int score)
    {
        var complaint = InAftercare();
        Done(complaint.Verify(score, "", ComplaintChannel.Phone, Today));
        return complaint;
    }

    public static DocumentRef Document(Complaint complaint) => new(Complaint.Carrier(complaint.Solution!)!.Value, 77);

    public DateOnly Day(int workingDays) => BusinessCalendar.AddWorkingDays(Today, workingDays);

    public void Wait(int workingDays)
    {
        for (var i = 0; i < workingDays; i++)
            Firm.StartNextDay();
    }

    private Invoice Posted()
    {
        var part = InvoiceBooking.ToInvoice(Desk.Order, Desk.Deliveries);
        var invoice = Domain.Invoicing.Invoice.Draft(Desk.Customer, Firm, 1, Language.Dutch, PaymentTerms.Usual, [part]).Value.Saved();
        foreach (var line in invoice.Lines)
            line.Saved();
        Done(InvoiceBooking.Post(invoice, Desk.Customer, [Desk.Order], Desk.Deliveries, NumberSeries.Start(Domain.Invoicing.Invoice.InvoicePrefix, Monday.Year), Firm));
        return invoice;
    }
}
