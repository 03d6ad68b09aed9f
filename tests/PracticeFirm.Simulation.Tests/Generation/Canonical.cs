using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PracticeFirm.Domain.Common;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Generation;

/// <summary>Writes a firm down fact by fact, the same on every machine, to compare two of them.</summary>
internal static class Canonical
{
    public static string Hash(GeneratedFirm firm) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(firm))));

    public static string Text(GeneratedFirm firm)
    {
        var text = new StringBuilder();
        var id = firm.Firm.Identity;
        Line("firm", id.FullName, id.KvkNumber, id.VatNumber, id.Iban, id.Phone, firm.Firm.BusinessDay, firm.Firm.Scenario, firm.Firm.Seed);
        foreach (var e in firm.Employees)
            Line("employee", e.Id, e.Name, e.Function, e.Role, e.Email, e.Phone);
        foreach (var s in firm.Suppliers)
            Line("supplier", s.Id, s.Code, s.Name, s.Email, s.Phone);
        foreach (var a in firm.Articles)
            Line("article", a.Id, a.Number, a.Gtin, a.Name.Dutch, a.Cost.TenThousandths, a.ListPrice.TenThousandths, a.PackSize, a.ReorderLevel, a.SupplierId);
        foreach (var g in firm.DiscountGroups)
            Line(["group", g.Id, g.Code, .. g.Discounts.SelectMany(d => new object?[] { d.Id, d.ArticleGroupId, d.Discount.BasisPoints })]);
        foreach (var s in firm.Stock)
        {
            Line("stock", s.Id, s.ArticleId, s.OnHand, s.Reserved);
            foreach (var m in s.Movements)
                Line("movement", m.Id, m.BookedOn, m.Kind, m.OnHandChange, m.ReservedChange, m.Reference, m.BookedBy);
            foreach (var e in s.Expected)
                Line("expected", e.Id, e.Quantity, e.ExpectedOn, e.Reference);
        }

        foreach (var c in firm.Customers)
        {
            Line("customer", c.Id, c.Number, c.Kind, c.Status, c.Name, c.Segment, c.Address.StreetLine, c.Address.CityLine, c.Address.CountryCode, c.DeliveryAddress?.StreetLine,
                c.KvkNumber, c.VatNumber, c.Iban, c.Email, c.Phone, c.Language, c.VatCategory, c.PaymentTerms.Days, c.DeliveryTerms, c.DiscountGroupId, c.CreditLimit.Cents, c.OwnerId, c.Since);
            foreach (var p in c.Contacts)
                Line("contact", p.Id, p.FullName, p.Salutation, p.Function, p.Email, p.Phone, p.IsPrimary);
            foreach (var a in c.Agreements)
                Line("agreement", a.Id, a.ArticleId, a.FromQuantity, a.Price.TenThousandths, a.ValidFrom, a.ValidThrough);
            foreach (var n in c.Notes)
                Line("note", n.Id, n.WrittenOn, n.Author, n.Text);
        }

        foreach (var r in firm.Requests)
            Line("request", r.Id, r.CustomerId, r.ContactPersonId, r.Channel, r.Status, r.ReceivedOn, r.Subject, r.Body, r.OfferteId);
        foreach (var o in firm.Offertes)
        {
            Line("offerte", o.Id, o.Number, o.Version, o.PreviousVersionId, o.Status, o.CustomerId, o.RequestId, o.AuthorId, o.CreatedOn, o.SentOn, o.DecidedOn, o.RejectionReason,
                o.Terms.Subject, o.Terms.CustomerReference, o.Terms.ValidThrough, o.Terms.OrderDiscount.BasisPoints, o.Freight.Cents, o.NetTotal.Cents, o.VatTotal.Cents, o.Total.Cents, o.CostTotal.Cents);
            foreach (var l in o.Lines)
                Line("line", l.Id, l.Position, l.ArticleId, l.Description, l.Unit, l.Quantity, l.UnitPrice.TenThousandths, l.Origin, l.Discount.BasisPoints, l.VatRate.BasisPoints);
        }

        foreach (var o in firm.Orders)
        {
            Line("order", o.Id, o.Number, o.Status, o.WaitsFor, o.CustomerId, o.OfferteId, o.AuthorId, o.CreatedOn, o.ConfirmedOn, o.Terms.Subject, o.Terms.CustomerReference, o.Freight, o.Total, o.IsSettled, o.NextPromise, o.CancelReason);
            foreach (var l in o.Lines)
                Line("orderline", l.Id, l.OfferteLineId, l.ArticleId, l.Quantity, l.UnitPrice.TenThousandths, l.PromisedOn, l.PromiseToldOn, l.Reserved, l.Released, l.Shipped, l.Declined, l.ReturnedForCredit, l.ReturnedForReplacement, l.InvoicedGross, l.CreditedBack);
            foreach (var e in o.Exceptions)
                Line("exception", e.Id, e.Kind, e.Document, e.Since, e.Choice);
            foreach (var c in o.Consults)
                Line("consult", c.Id, c.ColleagueId, c.Text, c.AskedOn, c.Answer);
        }

        foreach (var d in firm.Deliveries)
            Line(["delivery", d.Id, d.Number, d.Status, d.OrderId, d.CreatedOn, d.ShippedOn, d.Plan.Method, d.Plan.PlannedOn, d.Plan.Moment, d.Plan.AgreedWith, .. d.Lines.SelectMany(l => new object?[] { l.Id, l.OrderLineId, l.Quantity, l.Shipped, l.Backorder, l.Invoiced, l.Returned })]);
        foreach (var p in firm.PurchaseOrders)
        {
            Line("purchase", p.Id, p.Number, p.Status, p.SupplierId, p.AuthorId, p.OrderedOn, p.WantedOn, p.PromisedOn, p.DelayReason, p.NetTotal);
            foreach (var l in p.Lines)
                Line(["purchaseline", l.Id, l.ArticleId, l.Quantity, l.Received, l.Surplus, l.Damaged, l.Closed, l.PromisedOn, .. l.Links.SelectMany(k => new object?[] { k.Id, k.OrderLineId, k.Quantity })]);
            foreach (var r in p.Receipts)
                Line(["receipt", r.Id, r.ReceivedOn, r.DeliverySlip, r.ReceivedBy, .. r.Lines.SelectMany(l => new object?[] { l.Id, l.LineId, l.Received, l.Damaged, l.Refused })]);
        }

        foreach (var r in firm.Returns)
            Line(["return", r.Id, r.Number, r.Status, r.OrderId, r.RequestedOn, r.ReasonText, r.Fee, r.SettledOn, r.CreditNoteId, .. r.Lines.SelectMany(l => new object?[] { l.Id, l.DeliveryLineId, l.Quantity, l.Reason, l.Received, l.Condition, l.Decision, l.Restock, l.Credited })]);
        foreach (var i in firm.Invoices)
        {
            Line("invoice", i.Id, i.Kind, i.Number, i.Status, i.CustomerId, i.InvoiceDate, i.DueOn, i.ContentHash, i.Total, i.Paid, i.Credited, i.CashDiscountTaken, i.WrittenOff, i.Applied, i.Open, i.ReminderLevel, i.DisputeReason);
            foreach (var l in i.Lines)
                Line("invoiceline", l.Id, l.DeliveryLineId, l.Quantity, l.Net, l.Credited);
        }

        foreach (var b in firm.BankLines)
            Line(["bank", b.Id, b.BookedOn, b.Amount, b.Name, b.Iban, b.Description, b.Status, .. b.Allocations.SelectMany(a => new object?[] { a.Id, a.InvoiceId, a.Amount, a.CashDiscount })]);
        foreach (var r in firm.Reminders)
            Line("reminder", r.Id, r.InvoiceId, r.Level, r.SentOn, r.PayBy, r.Principal, r.CollectionCost, r.Interest);
        foreach (var m in firm.Mails)
            Line("mail", m.Id, m.Direction, m.SentOn, m.CustomerId, m.From, m.To, m.Subject, m.Body, m.AttachedKind, m.AttachedId, m.ThreadId, m.ReadOn, m.HandledOn, m.Contains);
        foreach (var e in firm.PlannedEvents)
            Line("planned", e.Id, e.Kind, e.DueOn, e.Code, e.CustomerId, e.Values, e.HappenedOn, e.MadeId);
        foreach (var t in firm.FollowUps)
            Line("task", t.Id, t.Subject, t.DueOn, t.OwnerId, t.AboutKind, t.AboutId, t.DoneOn, t.Outcome);
        foreach (var c in firm.ContactRecords)
            Line(["contactrecord", c.Id, c.CustomerId, c.ContactPersonId, c.EmployeeId, c.On, c.At.Hour, c.At.Minute, c.Minutes, c.Direction, c.Channel, c.Subject, c.Goal, c.Result, c.Signals, c.SignalNote, .. c.Links.SelectMany(l => new object?[] { l.Id, l.LinkedKind, l.LinkedId })]);
        foreach (var c in firm.Customers)
            Line("consent", c.Id, c.MailConsentOn, c.OptedOutOn, c.ConsentSource);
        foreach (var m in firm.Mailings)
        {
            Line("mailing", m.Id, m.Number, m.Status, m.Title, m.Subject, m.Body, m.ArticleId, m.Discount.BasisPoints, m.ValidThrough, m.Segment.BoughtGroupId, m.Segment.QuietForDays, m.AuthorId, m.SentOn);
            foreach (var r in m.Recipients)
                Line("recipient", r.Id, r.CustomerId, r.ContactPersonId, r.Email, r.OpenedOn, r.AskedOn, r.BoughtOn, r.OrderId, r.BoughtFor, r.OptedOutOn);
        }

        foreach (var s in firm.Surveys)
        {
            Line("survey", s.Id, s.Number, s.Status, s.Occasion, s.From, s.Through, s.AuthorId, s.SentOn);
            foreach (var i in s.Invitations)
                Line("invitation", i.Id, i.CustomerId, i.ContactPersonId, i.AboutKind, i.AboutId, i.AnsweredOn, i.Csat, i.Nps, i.Comment, i.Signal, i.HandledOn, i.Recognised);
        }

        foreach (var n in firm.Numbers)
            Line("numbers", n.Id, n.Prefix, n.Year, n.Last);
        foreach (var e in firm.Events)
            Line("event", e.Id, e.At, e.BusinessDay, e.ActorName, e.Kind, e.DocumentKind, e.DocumentId);
        return text.ToString();

        void Line(params object?[] facts) => text.AppendJoin('|', facts.Select(Fact)).Append('\n');
    }

    private static string Fact(object? value) => value switch
    {
        null => "-",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        Money money => money.Cents.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
