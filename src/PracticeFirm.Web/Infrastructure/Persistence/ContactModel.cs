using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How telephone calls and contact records lie in tables.</summary>
internal static class ContactModel
{
    public static void Build(ModelBuilder model)
    {
        Calls(model);
        Records(model);
    }

    private static void Calls(ModelBuilder model)
    {
        var call = FirmModel.Aggregate<PhoneCall>(model, "PhoneCalls");
        call.Ignore(c => c.About).Ignore(c => c.Chosen).Ignore(c => c.IsWaiting);
        call.Property(c => c.Notes).HasMaxLength(PhoneCall.NotesLength);
        call.HasIndex(c => c.Status);
        call.HasIndex(c => c.CustomerId);
        call.HasIndex(c => new { c.AboutKind, c.AboutId });
        call.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        call.HasMany(c => c.Lines).WithOne().HasForeignKey("PhoneCallId").IsRequired();
        call.HasMany(c => c.Findings).WithOne().HasForeignKey("PhoneCallId").IsRequired();
        model.Entity<CallLine>(e =>
        {
            e.ToTable("CallLines");
            e.Property(l => l.Shows).HasConversion<int>();
        });
        model.Entity<CallFinding>(e =>
        {
            e.ToTable("CallFindings");
            e.Ignore(f => f.IsFact);
            e.Property(f => f.Signal).HasConversion<int>();
        });
    }

    private static void Records(ModelBuilder model)
    {
        var record = FirmModel.Aggregate<ContactRecord>(model, "ContactRecords");
        record.Property(r => r.Signals).HasConversion<int>();
        record.Property(r => r.Subject).HasMaxLength(ContactRecord.SubjectLength);
        record.Property(r => r.Goal).HasMaxLength(ContactRecord.GoalLength);
        record.Property(r => r.Result).HasMaxLength(ContactRecord.ResultLength);
        record.Property(r => r.SignalNote).HasMaxLength(ContactRecord.SignalNoteLength);
        record.HasIndex(r => r.CustomerId);
        record.HasIndex(r => r.On);
        record.HasIndex(r => r.PhoneCallId).IsUnique();
        record.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<PhoneCall>().WithMany().HasForeignKey(r => r.PhoneCallId).OnDelete(DeleteBehavior.Restrict);
        record.HasMany(r => r.Links).WithOne().HasForeignKey("ContactRecordId").IsRequired();
        record.HasMany(r => r.Additions).WithOne().HasForeignKey("ContactRecordId").IsRequired();
        model.Entity<ContactLink>(e =>
        {
            e.ToTable("ContactLinks");
            e.Ignore(l => l.Document);
            e.HasIndex(l => new { l.LinkedKind, l.LinkedId });
        });
        model.Entity<ContactAddition>().ToTable("ContactAdditions");
    }
}

/// <summary>Times of the day are kept as whole minutes after midnight.</summary>
internal sealed class MinuteOfDayConverter() : ValueConverter<TimeOnly, int>(t => (t.Hour * 60) + t.Minute, m => new TimeOnly(m / 60, m % 60));
