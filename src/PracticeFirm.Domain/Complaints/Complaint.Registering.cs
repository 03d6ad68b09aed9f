using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Domain.Orders;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>Registers a complaint and gives it its number; the term to acknowledge it runs from the day it came in.</summary>
    /// <param name="entry">What was typed.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="customer">Whose complaint, with contact persons.</param>
    /// <param name="owner">Who sees to it.</param>
    /// <param name="numbers">The series of this year's complaints.</param>
    /// <param name="firm">For date and rules.</param>
    /// <returns>
    /// The complaint, or every refusal at once: <c>Complaint.Subject</c>, <c>Complaint.Description</c>, <c>Complaint.TextTooLong</c>,
    /// <c>Complaint.ReceivedOn</c>, <c>Complaint.Wish</c>, <c>Complaint.ContactNotFound</c>, <c>Complaint.OtherCustomer</c>,
    /// <c>Complaint.LineNotFound</c>, <c>Complaint.Units</c>.
    /// </returns>
    public static Result<Complaint> Register(ComplaintEntry entry, ComplaintAbout about, Customer customer, Employee owner, NumberSeries numbers, TradingFirm firm)
    {
        var errors = Check(entry, about, customer, firm.BusinessDay).ToList();
        if (errors.Count > 0)
            return Result<Complaint>.Failure(errors);
        var complaint = new Complaint
        {
            Number = numbers.Next(),
            CustomerId = customer.Id,
            Language = customer.Language,
            RegisteredOn = firm.BusinessDay,
            OwnerId = owner.Id,
            AcknowledgeBy = BusinessCalendar.AddWorkingDays(entry.ReceivedOn, firm.Service.AcknowledgeDays),
        };
        complaint.Take(entry, about);
        complaint.Derive();
        complaint.Happened(
            "Complaint.Registered",
            $"Klacht {complaint.Number} is geregistreerd: {complaint.Subject}.",
            new { complaint.Number, entry.Channel, entry.Category, complaint.OrderNumber, complaint.ArticleNumber, days = BusinessCalendar.WorkingDaysBetween(entry.ReceivedOn, firm.BusinessDay) });
        return complaint;
    }

    /// <summary>Corrects what was registered, as more becomes known.</summary>
    /// <param name="entry">As typed now; the day it came in stays as it was registered.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="customer">The customer of the complaint; another one is a bug and throws.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Complaint.Closed</c>, <c>Complaint.AlreadyAgreed</c>, or every refusal of <see cref="Register"/>.</returns>
    public Result Amend(ComplaintEntry entry, ComplaintAbout about, Customer customer, DateOnly today)
    {
        if (customer.Id != CustomerId)
            throw new ArgumentException($"{Number} is of customer {CustomerId}, not {customer.Id}.", nameof(customer));
        if (!IsOpen)
            return ComplaintErrors.Closed;
        if (AgreedOn is not null)
            return ComplaintErrors.AlreadyAgreed;
        var kept = entry with { ReceivedOn = ReceivedOn };
        var errors = Check(kept, about, customer, today).ToList();
        if (errors.Count > 0)
            return Result.Failure(errors);
        Take(kept, about);
        Happened("Complaint.Amended", "De gegevens van de klacht zijn aangevuld.", new { entry.Category, entry.Wish, OrderNumber, ArticleNumber, Units });
        return Result.Success;
    }

    private void Take(ComplaintEntry entry, ComplaintAbout about)
    {
        ContactPersonId = entry.ContactPersonId;
        Channel = entry.Channel;
        ReceivedOn = entry.ReceivedOn;
        Category = entry.Category;
        Subject = entry.Subject.Trim();
        Description = entry.Description.Trim();
        Wish = entry.Wish;
        WishText = entry.WishText.Trim();
        var (order, line, delivery, invoice) = (about.Order, about.Line, about.Delivery, about.Invoice);
        OrderId = order?.Id;
        OrderNumber = order?.Number;
        OrderLineId = line?.Id;
        DeliveryId = delivery?.Id;
        DeliveryNumber = delivery?.Number;
        DeliveryMethod = delivery?.Plan.Method;
        DeliveryLineId = line is null ? null : delivery?.Lines.FirstOrDefault(l => l.OrderLineId == line.Id)?.Id;
        InvoiceId = invoice?.Id;
        InvoiceNumber = invoice?.Number;
        ArticleId = line?.ArticleId;
        ArticleNumber = line?.ArticleNumber ?? "";
        Article = line?.Description ?? "";
        Units = line is null ? 0 : about.Units;
        var net = line is null ? Money.Zero : new CalculationLine(about.Units, line.UnitPrice, line.Discount, line.VatRate).Net;
        Value = net - net.Part(order?.Terms.OrderDiscount ?? Percentage.Zero);
    }

    private static IEnumerable<Error> Check(ComplaintEntry entry, ComplaintAbout about, Customer customer, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(entry.Subject) || entry.Subject.Trim().Length > SubjectLength)
            yield return ComplaintErrors.Subject;
        if (string.IsNullOrWhiteSpace(entry.Description))
            yield return ComplaintErrors.Description;
        else if (entry.Description.Length > DescriptionLength)
            yield return ComplaintErrors.TextTooLong(nameof(entry.Description), DescriptionLength);
        if (entry.WishText.Length > NoteLength)
            yield return ComplaintErrors.TextTooLong(nameof(entry.WishText), NoteLength);
        if (entry.ReceivedOn > today || entry.ReceivedOn < today.AddYears(-2))
            yield return ComplaintErrors.ReceivedOn;
        if (entry.Wish == Remedy.Reject)
            yield return ComplaintErrors.Wish;
        if (entry.ContactPersonId is { } contact && customer.Contacts.All(c => c.Id != contact))
            yield return ComplaintErrors.ContactNotFound;
        if (about.Order is { } order && order.CustomerId != customer.Id || about.Delivery is { } delivery && delivery.CustomerId != customer.Id
            || about.Invoice is { } invoice && invoice.CustomerId != customer.Id)
            yield return ComplaintErrors.OtherCustomer;
        if (about.Line is { } line)
        {
            if (about.Order is null || about.Order.Lines.All(l => l.Id != line.Id))
                yield return ComplaintErrors.LineNotFound;
            else if (about.Units < 1 || about.Units > line.Quantity)
                yield return ComplaintErrors.Units(line.Quantity);
        }
    }
}

/// <summary>What a complaint is about: as much of it as is known.</summary>
/// <param name="Order">The order, with its lines.</param>
/// <param name="Line">The line of the order.</param>
/// <param name="Delivery">The delivery, with its lines.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="Units">Units of the line that are not right; 0 without a line.</param>
public sealed record ComplaintAbout(Order? Order = null, OrderLine? Line = null, Delivery? Delivery = null, Invoice? Invoice = null, int Units = 0)
{
    /// <summary>About no document.</summary>
    public static ComplaintAbout Nothing { get; } = new();
}
