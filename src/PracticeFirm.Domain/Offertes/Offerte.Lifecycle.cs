using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Offertes;

public sealed partial class Offerte
{
    /// <summary>Asks a colleague to review the draft.</summary>
    public Result SubmitForReview(Employee reviewer)
    {
        if (WhyNotEditable() is { } refused)
            return refused;
        if (_lines.Count == 0)
            return OfferteErrors.NoLines;
        if (reviewer.Id == AuthorId)
            return OfferteErrors.OwnReview;
        Status = OfferteStatus.InReview;
        ReviewerId = reviewer.Id;
        ApprovedById = null;
        Happened("Offerte.SubmittedForReview", $"Ter controle aangeboden aan {reviewer.Name}.");
        return Result.Success;
    }

    /// <summary>Takes the draft back before the review is done.</summary>
    public Result WithdrawFromReview()
    {
        if (Status != OfferteStatus.InReview)
            return OfferteErrors.NotInReview;
        Status = OfferteStatus.Draft;
        ReviewerId = null;
        Happened("Offerte.WithdrawnFromReview", "De offerte is teruggehaald uit de controle.");
        return Result.Success;
    }

    /// <summary>Adds a reviewer's remark, on a line or on the whole.</summary>
    public Result AddRemark(int? lineId, string text, Employee author, DateOnly today)
    {
        if (Status is not (OfferteStatus.InReview or OfferteStatus.Draft))
            return OfferteErrors.NotDraft;
        if (string.IsNullOrWhiteSpace(text))
            return OfferteErrors.EmptyRemark;
        if (text.Length > TextLength)
            return OfferteErrors.TextTooLong("Text", TextLength);
        if (lineId is { } id && !_lines.Exists(l => l.Id == id))
            return OfferteErrors.NoLine;
        _remarks.Add(OfferteRemark.Of(lineId, author.Name, today, text.Trim()));
        var line = _lines.Find(l => l.Id == lineId);
        Happened("Offerte.RemarkAdded", line is null ? $"Opmerking: {text.Trim()}" : $"Opmerking bij regel {line.Position}: {text.Trim()}");
        return Result.Success;
    }

    /// <summary>Marks a remark as dealt with.</summary>
    public Result ResolveRemark(int remarkId)
    {
        if (_remarks.Find(r => r.Id == remarkId) is not { } remark)
            return OfferteErrors.NoRemark;
        if (remark.IsResolved)
            return OfferteErrors.RemarkResolved;
        remark.Resolve();
        Happened("Offerte.RemarkResolved", $"Opmerking verwerkt: {remark.Text}");
        return Result.Success;
    }

    /// <summary>The reviewer ends the review: it is right, or it goes back with remarks.</summary>
    /// <param name="approved">True when it may be sent as it stands.</param>
    /// <param name="reviewer">Who reviewed.</param>
    public Result FinishReview(bool approved, Employee reviewer)
    {
        if (Status != OfferteStatus.InReview)
            return OfferteErrors.NotInReview;
        if (reviewer.Id == AuthorId)
            return OfferteErrors.OwnReview;
        if (!approved && !_remarks.Exists(r => !r.IsResolved))
            return OfferteErrors.NoRemarks;
        Status = OfferteStatus.Draft;
        ReviewerId = null;
        ApprovedById = approved ? reviewer.Id : null;
        Happened(
            approved ? "Offerte.Approved" : "Offerte.Returned",
            approved ? $"Gecontroleerd en akkoord door {reviewer.Name}." : $"Teruggestuurd door {reviewer.Name} met opmerkingen.");
        return Result.Success;
    }

    /// <summary>Days went by in which nobody did the check that a colleague asked for.</summary>
    /// <param name="days">Working days since it was asked for.</param>
    public void LeaveCheck(int days) => Happened("Offerte.CheckLeftAlone", $"Na {days} werkdagen is de offerte nog niet gecontroleerd.", new { days });

    /// <summary>
    /// Tells the log how well a draft of the buitendienst was checked: which of its errors were remarked on, which remarks were about
    /// nothing, and which errors were not seen (so far).
    /// </summary>
    /// <param name="text">What the history of the offerte says.</param>
    /// <param name="found">Errors that were remarked on and are mended now.</param>
    /// <param name="wrong">How many remarks were about something that is right.</param>
    /// <param name="missed">Errors that are still in it.</param>
    public void Judge(string text, IReadOnlyList<string> found, int wrong, IReadOnlyList<string> missed) =>
        Happened("Offerte.CheckJudged", text, new { Found = found, Wrong = wrong, Missed = missed });

    /// <summary>What stands in the way of sending; empty when it can go.</summary>
    /// <param name="customer">The customer, or null when none was chosen.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="previous">The version before this one, if any.</param>
    public IReadOnlyList<Error> WhyNotSend(Customer? customer, DateOnly today, Offerte? previous)
    {
        if (WhyNotEditable() is { } refused)
            return [refused];
        var errors = new List<Error>();
        if (customer is null || customer.Id != CustomerId)
            errors.Add(OfferteErrors.NoCustomer);
        else if (customer.Status != CustomerStatus.Active)
            errors.Add(OfferteErrors.CustomerNotActive);
        else if (customer.VatCategory != VatCategory)
            errors.Add(OfferteErrors.VatCaseChanged);
        else if (VatCategory is VatCategory.IntraCommunity or VatCategory.ReverseCharge && string.IsNullOrEmpty(customer.VatNumber))
            errors.Add(OfferteErrors.NoVatNumber);
        if (_lines.Count == 0)
            errors.Add(OfferteErrors.NoLines);
        if (string.IsNullOrWhiteSpace(Terms.Subject))
            errors.Add(OfferteErrors.NoSubject);
        if (Terms.ValidThrough < today)
            errors.Add(OfferteErrors.ValidityPassed);
        if (previous?.Status == OfferteStatus.Accepted)
            errors.Add(OfferteErrors.PreviousAccepted);
        return errors;
    }

    /// <summary>Sends it: the number is given, the recipient is recorded, the version before it is replaced.</summary>
    /// <param name="customer">For whom.</param>
    /// <param name="numbers">The series of this year's offertes.</param>
    /// <param name="firm">For the date and the VAT rates of that day.</param>
    /// <param name="previous">The version before this one; leaving it out, or passing another, is a bug and throws.</param>
    /// <param name="stoodOut">What a good colleague would have pointed out, for the log.</param>
    /// <returns>Done, or every refusal at once.</returns>
    public Result Send(Customer? customer, NumberSeries numbers, TradingFirm firm, Offerte? previous, IReadOnlyList<string>? stoodOut = null)
    {
        if (previous?.Id != PreviousVersionId)
            throw new ArgumentException($"{Title} replaces offerte {PreviousVersionId}, not {previous?.Id}.", nameof(previous));
        var errors = WhyNotSend(customer, firm.BusinessDay, previous);
        if (errors.Count > 0)
            return Result.Failure(errors);
        UseRates(firm);
        Recalculate(firm);
        Number ??= numbers.Next();
        Recipient = Recipient.Of(customer!, Terms.ContactPersonId);
        Status = OfferteStatus.Sent;
        SentOn = firm.BusinessDay;
        previous?.Supersede(this);
        Happened("Offerte.Sent", $"Verzonden aan {Recipient.Name}, geldig t/m {DutchFormat.Date(Terms.ValidThrough)}.", new { Number, Version, Total = Total.Cents, Checked = ApprovedById is not null, StoodOut = stoodOut ?? [] });
        return Result.Success;
    }

    /// <summary>The customer talks back; the offerte still stands.</summary>
    /// <returns>Done, or <c>Offerte.AlreadyNegotiating</c>, <c>Offerte.Expired</c>, or why it is closed.</returns>
    public Result StartNegotiation()
    {
        if (Status == OfferteStatus.Negotiating)
            return OfferteErrors.AlreadyNegotiating;
        if (Status == OfferteStatus.Expired)
            return OfferteErrors.Expired;
        if (Status != OfferteStatus.Sent)
            return WhyClosed();
        Status = OfferteStatus.Negotiating;
        Happened("Offerte.Negotiating", "De klant wil nog over de offerte praten.");
        return Result.Success;
    }

    /// <summary>The customer says yes within the term.</summary>
    /// <returns>Done, or <c>Offerte.Expired</c>, <c>Offerte.NotOpen</c>, <c>Offerte.HasNewerVersion</c>.</returns>
    public Result Accept(DateOnly today)
    {
        if (Status == OfferteStatus.Expired || (IsOpen && today > Terms.ValidThrough))
            return OfferteErrors.Expired;
        return Decide(today, false);
    }

    /// <summary>Takes a late yes as a yes, on purpose.</summary>
    /// <returns>Done, or <c>Offerte.NotExpired</c> while an ordinary yes will do, or why it is closed.</returns>
    public Result AcceptAfterExpiry(DateOnly today)
    {
        if (IsOpen && today <= Terms.ValidThrough)
            return OfferteErrors.NotExpired;
        return Decide(today, true);
    }

    /// <summary>The customer says no.</summary>
    public Result Reject(DateOnly today, string reason)
    {
        if (!IsOpen && Status != OfferteStatus.Expired)
            return WhyClosed();
        if (string.IsNullOrWhiteSpace(reason))
            return OfferteErrors.RejectionReason;
        if (reason.Length > TextLength)
            return OfferteErrors.TextTooLong("Reason", TextLength);
        Status = OfferteStatus.Rejected;
        DecidedOn = today;
        RejectionReason = reason.Trim();
        Happened("Offerte.Rejected", $"Afgewezen door de klant: {RejectionReason}");
        return Result.Success;
    }

    /// <summary>Its last valid day has passed: it expires, unless the customer answered.</summary>
    /// <param name="today">The firm's date.</param>
    /// <param name="followedUp">Whether somebody came back on it since it was sent; null when that isn't known.</param>
    /// <returns>True when it expired now.</returns>
    public bool ExpireWhenPast(DateOnly today, bool? followedUp = null)
    {
        if (!IsOpen || today <= Terms.ValidThrough)
            return false;
        Status = OfferteStatus.Expired;
        var unasked = followedUp == false ? " Niemand heeft er bij de klant naar gevraagd." : "";
        Happened("Offerte.Expired", $"Verlopen: de offerte was geldig t/m {DutchFormat.Date(Terms.ValidThrough)}.{unasked}", followedUp is null ? null : new { FollowedUp = followedUp });
        return true;
    }

    /// <summary>Throws a draft away; the caller deletes it. What was sent stays for ever.</summary>
    public Result Discard()
    {
        if (Status != OfferteStatus.Draft)
            return Status == OfferteStatus.InReview ? OfferteErrors.InReview : OfferteErrors.CannotDiscard;
        Happened("Offerte.Discarded", $"{Title} is weggegooid.");
        return Result.Success;
    }

    private Result Decide(DateOnly today, bool afterExpiry)
    {
        if (!IsOpen && Status != OfferteStatus.Expired)
            return WhyClosed();
        Status = OfferteStatus.Accepted;
        DecidedOn = today;
        AcceptedAfterExpiry = afterExpiry;
        Happened("Offerte.Accepted", afterExpiry ? "Geaccepteerd na de geldigheidsdatum." : "Geaccepteerd door de klant.", new { Total = Total.Cents, afterExpiry });
        return Result.Success;
    }

    private void Supersede(Offerte next)
    {
        if (!IsOpen && Status != OfferteStatus.Expired)
            return;
        Status = OfferteStatus.Superseded;
        Happened("Offerte.Superseded", $"Vervangen door versie {next.Version}.");
    }

    private Error WhyClosed() => Status switch
    {
        OfferteStatus.Accepted => OfferteErrors.AlreadyAccepted,
        OfferteStatus.Superseded => OfferteErrors.HasNewerVersion,
        OfferteStatus.Draft or OfferteStatus.InReview or OfferteStatus.Sent or OfferteStatus.Negotiating
            or OfferteStatus.Rejected or OfferteStatus.Expired => OfferteErrors.NotOpen,
    };
}
